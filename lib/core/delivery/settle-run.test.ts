import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StepRecord } from "#core/flows/run-plan.ts";
import { begunSteps, type SettledDelivery, settleRun as settle } from "./settle-run.ts";

const definition = {
  steps: [
    { id: "a", kind: "webhook" as const },
    { id: "b", kind: "webhook" as const },
  ],
};
const settleRun = (
  steps: Parameters<typeof settle>[0],
  deliveries: readonly SettledDelivery[],
  nowMs: number,
  records: readonly StepRecord[] = [],
) => settle(steps, deliveries, records, { nowMs, timeZone: "UTC", scope: () => ({ event: { total: 5 } }) });
const delivery = (stepId: string, status: string, more: Partial<SettledDelivery> = {}): SettledDelivery => ({
  stepId,
  status,
  reasonCode: null,
  reason: null,
  nextAttemptAtMs: null,
  ...more,
});

describe("settleRun", () => {
  it("goes on with the next step once one is done, whether it succeeded or failed", () => {
    for (const status of ["delivered", "failed", "skipped", "cancelled"]) {
      expect(settleRun(definition, [delivery("a", status)], 5)).toMatchObject({
        status: "queued",
        nextStepId: "b",
        wakeAtMs: 5,
      });
    }
  });

  it("waits until the next attempt", () => {
    const settled = settleRun(definition, [delivery("a", "retrying", { nextAttemptAtMs: 900 })], 5);
    expect(settled).toMatchObject({ status: "waiting", wakeAtMs: 900, nextStepId: null, finished: false });
  });

  it("waits for its turn under a rate limit", () => {
    const settled = settleRun(definition, [delivery("a", "queued", { nextAttemptAtMs: 700 })], 5);
    expect(settled).toMatchObject({ status: "queued", wakeAtMs: 700 });
  });

  it("is held for the reason its delivery is held", () => {
    const held = delivery("a", "held", { reasonCode: "missing_secret", reason: "There is no secret key." });
    expect(settleRun(definition, [held], 5)).toMatchObject({
      status: "held",
      reasonCode: "missing_secret",
      reason: "There is no secret key.",
      wakeAtMs: null,
    });
  });

  it("goes on with what waits since when an earlier webhook is sent again and held, or waits longer", () => {
    const waits = delivery("b", "retrying", { nextAttemptAtMs: 900 });
    const held = delivery("a", "held", { reasonCode: "endpoint_paused", reason: "It is paused." });
    expect(settleRun(definition, [held, waits], 5)).toMatchObject({ status: "waiting", wakeAtMs: 900 });
    const longer = delivery("a", "retrying", { nextAttemptAtMs: 5000 });
    expect(settleRun(definition, [longer, waits], 5)).toMatchObject({ status: "waiting", wakeAtMs: 900 });
  });

  it("ends as completed, failed or cancelled", () => {
    expect(settleRun(definition, [delivery("a", "delivered"), delivery("b", "skipped")], 5).status).toBe("completed");
    expect(settleRun(definition, [delivery("a", "delivered"), delivery("b", "failed")], 5)).toMatchObject({
      status: "failed",
      reason: "1 of 2 webhooks failed.",
    });
    expect(settleRun(definition, [delivery("a", "cancelled"), delivery("b", "cancelled")], 5).status).toBe("cancelled");
  });

  it("ends as skipped when nothing of it was sent", () => {
    expect(settleRun(definition, [delivery("a", "skipped"), delivery("b", "skipped")], 5).status).toBe("skipped");
  });

  it("begins no further step when it is to keep to those begun", () => {
    const deliveries = [delivery("b", "delivered")];
    expect(settleRun(begunSteps(definition, deliveries), deliveries, 5)).toMatchObject({
      status: "completed",
      nextStepId: null,
      finished: true,
    });
  });

  it("either has ended, is held, or has a time to wake up at: never none of them", () => {
    const statuses = ["queued", "sending", "retrying", "held", "delivered", "failed", "skipped", "cancelled"];
    const any = fc.record({ a: fc.constantFrom(...statuses), b: fc.option(fc.constantFrom(...statuses)) });
    fc.assert(
      fc.property(any, ({ a, b }) => {
        const list = [delivery("a", a), ...(b === null ? [] : [delivery("b", b)])];
        const settled = settleRun(definition, list, 7);
        expect(settled.finished || settled.status === "held" || settled.wakeAtMs !== null).toBe(true);
        expect(settled.finished && settled.wakeAtMs !== null).toBe(false);
      }),
    );
  });
});

describe("settleRun with other steps", () => {
  const delay = { id: "wait", kind: "delay" as const, for: { value: 2, unit: "minutes" as const }, until: null };
  const filter = { id: "only", kind: "filter" as const, if: { path: "event.total", op: "gt" as const, value: 9 } };
  const a = { id: "a", kind: "webhook" as const };

  it("waits in a delay until it ends, and then goes on", () => {
    const steps = { steps: [delay, a] };
    const begun = settleRun(steps, [], 1000);
    expect(begun).toMatchObject({
      status: "waiting",
      reasonCode: "delay",
      wakeAtMs: 121_000,
      delayStepId: "wait",
      finished: false,
    });
    expect(begun.decided).toMatchObject([{ stepId: "wait", status: "waiting", wakeAtMs: 121_000 }]);
    const early = settleRun(steps, [], 120_999, begun.decided);
    expect(early).toMatchObject({ status: "waiting", wakeAtMs: 121_000, decided: [] });
    const woken = settleRun(steps, [], 121_000, begun.decided);
    expect(woken).toMatchObject({ status: "queued", nextStepId: "a", reasonCode: null });
    expect(woken.decided).toMatchObject([{ stepId: "wait", status: "done", startedAtMs: 1000, finishedAtMs: 121_000 }]);
  });

  it("ends as skipped where a filter step is not met, unless something failed before", () => {
    const steps = { steps: [a, filter, { id: "b", kind: "webhook" as const }] };
    expect(settleRun(steps, [delivery("a", "delivered")], 5)).toMatchObject({
      status: "skipped",
      reasonCode: "filter_step",
      reason: "Total 5.00 is not greater than 9.00",
      finished: true,
      wakeAtMs: null,
    });
    expect(settleRun(steps, [delivery("a", "failed")], 5)).toMatchObject({ status: "failed", finished: true });
  });

  it("completes a run that had nothing to send", () => {
    const steps = { steps: [{ id: "s", kind: "split" as const, if: filter.if, then: [a], else: [] }] };
    expect(settleRun(steps, [], 5)).toMatchObject({ status: "completed", reasonCode: null, finished: true });
    expect(settleRun({ steps: [delay] }, [], 121_000, settleRun({ steps: [delay] }, [], 1000).decided)).toMatchObject({
      status: "completed",
      finished: true,
    });
  });
});
