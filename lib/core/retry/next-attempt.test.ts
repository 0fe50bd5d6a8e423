import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AttemptOutcome, decideAfterAttempt } from "./next-attempt.ts";
import { RETRY_POLICIES, type RetryPolicyId } from "./policies.ts";

const nowMs = Date.parse("2026-11-20T10:00:00Z");

function decide(
  outcome: Partial<AttemptOutcome>,
  more: { policy?: RetryPolicyId; made?: number; random?: number } = {},
) {
  return decideAfterAttempt({
    policy: more.policy ?? "standard",
    automaticAttemptCount: more.made ?? 1,
    outcome: { statusCode: null, errorKind: null, temporary: false, retryAfter: null, ...outcome },
    nowMs,
    random: more.random ?? 0,
  });
}

const http = (statusCode: number, retryAfter: string | null = null): Partial<AttemptOutcome> => ({
  statusCode,
  errorKind: statusCode >= 200 && statusCode <= 299 ? null : "http",
  retryAfter,
});

describe("what follows an attempt", () => {
  it("is delivered for every 2xx, and for no other code", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 799 }), (statusCode) => {
        const success = statusCode >= 200 && statusCode <= 299;
        expect(decide(http(statusCode)).kind === "delivered").toBe(success);
      }),
      { numRuns: 700 },
    );
  });

  it("is delivered when only the body of a 2xx was too large", () => {
    expect(decide({ statusCode: 200, errorKind: "too_large" })).toEqual({ kind: "delivered" });
  });

  it.each([408, 425, 429, 500, 501, 502, 503, 504, 520, 599])("is a retry for %i", (statusCode) => {
    expect(decide(http(statusCode))).toMatchObject({ kind: "retry", reason: { code: `http_${statusCode}` } });
  });

  it.each([301, 302, 304, 307, 308, 400, 401, 403, 404, 405, 409, 413, 415, 418, 422, 499, 600])(
    "is a failure at once for %i",
    (statusCode) => {
      expect(decide(http(statusCode))).toMatchObject({ kind: "failed", reason: { code: `http_${statusCode}` } });
    },
  );

  it("is gone for 410", () => {
    expect(decide(http(410))).toMatchObject({ kind: "gone", reason: { code: "http_410" } });
  });

  it.each([
    ["dns", false, "retry"],
    ["connect", false, "retry"],
    ["timeout", false, "retry"],
    ["tls", true, "retry"],
    ["tls", false, "failed"],
    ["blocked", true, "failed"],
    ["invalid", true, "failed"],
    ["too_large", true, "failed"],
  ] as const)("for %s (temporary: %s) is %s", (errorKind, temporary, kind) => {
    expect(decide({ errorKind, temporary })).toMatchObject({ kind, reason: { code: errorKind } });
  });

  it("is a retry when a 2xx broke off before its end", () => {
    expect(decide({ statusCode: 200, errorKind: "timeout" })).toMatchObject({
      kind: "retry",
      reason: { code: "timeout" },
    });
    expect(decide({ statusCode: 200, errorKind: "connect" })).toMatchObject({ kind: "retry" });
  });
});

describe("when the next attempt is", () => {
  it("follows the schedule, then gives up and says how often it tried", () => {
    for (const policy of Object.keys(RETRY_POLICIES) as RetryPolicyId[]) {
      const { delaysMs } = RETRY_POLICIES[policy];
      for (let made = 1; made < delaysMs.length; made += 1) {
        expect(decide(http(500), { policy, made })).toMatchObject({
          kind: "retry",
          atMs: nowMs + (delaysMs[made] ?? 0),
        });
      }
      expect(decide(http(500), { policy, made: delaysMs.length })).toMatchObject({
        kind: "failed",
        reason: { code: "attempts_exhausted" },
      });
    }
  });

  it("spreads by at most 10 % and never earlier than planned", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (made, random) => {
        const next = decide(http(500), { made, random });
        const delay = RETRY_POLICIES.standard.delaysMs[made] ?? 0;
        if (next.kind !== "retry") throw new Error(next.kind);
        expect(next.atMs - nowMs).toBeGreaterThanOrEqual(delay);
        expect(next.atMs - nowMs).toBeLessThanOrEqual(delay * 1.1 + 1);
      }),
    );
  });

  it("is never earlier than Retry-After asks, which may ask for 24 hours at most", () => {
    expect(decide(http(429, "60"))).toMatchObject({ atMs: nowMs + 60_000 });
    expect(decide(http(503, "Fri, 20 Nov 2026 10:02:00 GMT"))).toMatchObject({ atMs: nowMs + 120_000 });
    expect(decide(http(503, "1"))).toMatchObject({ atMs: nowMs + 5_000 });
    expect(decide(http(503, "nonsense"))).toMatchObject({ atMs: nowMs + 5_000 });
    expect(decide(http(503, "999999999"))).toMatchObject({ atMs: nowMs + 24 * 3_600_000 });
  });
});
