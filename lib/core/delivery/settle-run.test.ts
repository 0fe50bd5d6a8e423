import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { begunSteps, type SettledDelivery, settleRun } from "./settle-run.ts";

const definition = {
  steps: [
    { id: "a", kind: "webhook" as const },
    { id: "b", kind: "webhook" as const },
  ],
};
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
