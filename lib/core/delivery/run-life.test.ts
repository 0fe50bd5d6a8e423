import fc from "fast-check";
import { expect, it } from "vitest";
import { afterFailure, checkUp, type HealthState } from "#core/health/endpoint-health.ts";
import { canMove, type DeliveryState } from "#core/retry/delivery-moves.ts";
import { type AttemptOutcome, decideAfterAttempt } from "#core/retry/next-attempt.ts";
import { RETRY_POLICIES, type RetryPolicyId } from "#core/retry/policies.ts";
import { type SettledDelivery, settleRun } from "./settle-run.ts";

const definition = {
  steps: [
    { id: "a", kind: "webhook" as const },
    { id: "b", kind: "webhook" as const },
  ],
};
const healthy: HealthState = {
  status: "active",
  failuresInRow: 0,
  openings: 0,
  failingSinceMs: null,
  warnedPercent: 0,
  probeAtMs: null,
};
const final: ReadonlySet<string> = new Set(["delivered", "failed", "skipped", "cancelled"]);

interface Life extends SettledDelivery {
  status: DeliveryState;
  automatic: number;
}

type Happening =
  | { kind: "attempt"; outcome: AttemptOutcome; random: number }
  | { kind: "command"; to: "skipped" | "cancelled" | "queued" | "held" }
  | { kind: "wait"; ms: number };

const outcome = fc.record({
  statusCode: fc.option(fc.constantFrom(200, 204, 302, 400, 404, 408, 410, 425, 429, 500, 503)),
  errorKind: fc.constant(null),
  temporary: fc.boolean(),
  retryAfter: fc.option(fc.constantFrom("0", "7200", "999999999", "soon", "Wed, 21 Oct 2015 07:28:00 GMT")),
});
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("attempt" as const),
      outcome,
      random: fc.double({ min: 0, max: 0.999, noNaN: true }),
    }),
  },
  fc.record({ kind: fc.constant("command" as const), to: fc.constantFrom("skipped", "cancelled", "queued", "held") }),
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("wait" as const), ms: fc.constantFrom(1000, 60_000, 86_400_000) }),
  },
);

function move(delivery: Life, to: DeliveryState, nextAttemptAtMs: number | null, reason: string | null): Life {
  expect(canMove(delivery.status, to), `${delivery.status} → ${to}`).toBe(true);
  return { ...delivery, status: to, nextAttemptAtMs, reasonCode: reason, reason: reason && `${reason}.` };
}

/** One attempt as the services make it: due, sending, then whatever its outcome asks for. */
function attempt(
  delivery: Life,
  policy: RetryPolicyId,
  { outcome: came, random }: Happening & { kind: "attempt" },
  nowMs: number,
): Life {
  const sending = move(delivery, "sending", null, null);
  const automatic = delivery.automatic + 1;
  const next = decideAfterAttempt({ policy, automaticAttemptCount: automatic, outcome: came, nowMs, random });
  if (next.kind === "delivered") return { ...move(sending, "delivered", null, null), automatic };
  if (next.kind === "gone") return move(sending, "held", null, next.reason.code);
  if (next.kind === "failed") return { ...move(sending, "failed", null, next.reason.code), automatic };
  expect(next.atMs).toBeGreaterThanOrEqual(nowMs);
  expect(next.atMs).toBeLessThanOrEqual(nowMs + 86_400_000);
  return { ...move(sending, "retrying", next.atMs, next.reason.code), automatic };
}

it("whatever comes in whatever order: a run has ended, is held for a reason, or has its time; and no schedule is exceeded", () => {
  const policies = fc.constantFrom<RetryPolicyId>("none", "quick", "standard", "persistent");
  fc.assert(
    fc.property(policies, fc.array(happening, { maxLength: 60 }), (policy, happenings) => {
      let nowMs = 1_800_000_000_000;
      let health = healthy;
      const fresh = (stepId: string): Life => ({
        stepId,
        status: "queued",
        automatic: 0,
        nextAttemptAtMs: null,
        reasonCode: null,
        reason: null,
      });
      let deliveries = [fresh("a")];
      for (const each of happenings) {
        if (each.kind === "wait") nowMs += each.ms;
        const current = deliveries.find(({ status }) => !final.has(status));
        if (current && each.kind !== "wait") {
          const isDue = current.status !== "held" && (current.nextAttemptAtMs ?? 0) <= nowMs;
          const moved =
            each.kind === "command"
              ? canMove(current.status, each.to) &&
                move(current, each.to, null, each.to === "queued" ? null : "by_person")
              : isDue && attempt(current, policy, each, nowMs);
          if (moved) deliveries = deliveries.map((one) => (one === current ? moved : one));
          if (moved && each.kind === "attempt" && moved.status !== "delivered") {
            health = afterFailure(health, {
              counts: moved.status !== "failed",
              nowMs,
              probe: health.status === "open",
            });
          }
        }
        const settled = settleRun(definition, deliveries, [], { nowMs, timeZone: "UTC", scope: () => ({}) });
        if (settled.nextStepId !== null) deliveries = [...deliveries, fresh(settled.nextStepId)];

        expect(settled.finished || settled.status === "held" || settled.wakeAtMs !== null).toBe(true);
        if (settled.finished) expect(deliveries.every(({ status }) => final.has(status))).toBe(true);
        if (settled.status === "held") expect(settled.reasonCode).not.toBeNull();
        if (settled.status === "completed") expect(deliveries.some(({ status }) => status === "failed")).toBe(false);
        for (const { automatic } of deliveries)
          expect(automatic).toBeLessThanOrEqual(RETRY_POLICIES[policy].delaysMs.length);
        expect(health.status === "open").toBe(health.probeAtMs !== null);
        if (health.status !== "active") expect(health.failingSinceMs).not.toBeNull();
        if (checkUp(health, nowMs).kind !== "nothing") expect(health.status).not.toBe("active");
      }
    }),
    { numRuns: 500 },
  );
});
