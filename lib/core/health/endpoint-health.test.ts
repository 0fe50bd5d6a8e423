import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterFailure, checkUp, failuresToOpen, type HealthState, openForMs, pauseAfterMs } from "./endpoint-health.ts";

const healthy: HealthState = {
  status: "active",
  failuresInRow: 0,
  openings: 0,
  failingSinceMs: null,
  warnedPercent: 0,
  probeAtMs: null,
};

function failTimes(times: number, counts = true, start = healthy) {
  let state = start;
  for (let n = 0; n < times; n++) state = afterFailure(state, { counts, nowMs: 1000 + n, probe: false });
  return state;
}

describe("afterFailure", () => {
  it("opens the breaker at the tenth failure in a row, not before", () => {
    expect(failTimes(failuresToOpen - 1)).toMatchObject({ status: "failing", failingSinceMs: 1000, probeAtMs: null });
    expect(failTimes(failuresToOpen)).toMatchObject({ status: "open", openings: 1, probeAtMs: 1009 + 30_000 });
  });

  it("never opens for requests that were merely wrong", () => {
    expect(failTimes(50, false)).toMatchObject({ status: "failing", failuresInRow: 0 });
  });

  it("opens again for longer after a failed probe", () => {
    const again = afterFailure(failTimes(failuresToOpen), { counts: true, nowMs: 50_000, probe: true });
    expect(again).toMatchObject({ status: "open", openings: 2, probeAtMs: 50_000 + 60_000 });
  });

  it("is not kept open longer by requests that were under way when it opened", () => {
    expect(failTimes(failuresToOpen + 60)).toMatchObject({ status: "open", openings: 1, probeAtMs: 1009 + 30_000 });
  });

  it("closes for a probe that was merely refused: somebody answers", () => {
    const after = afterFailure(failTimes(failuresToOpen), { counts: false, nowMs: 50_000, probe: true });
    expect(after).toMatchObject({ status: "failing", failuresInRow: 0, openings: 0, probeAtMs: null });
  });

  it("leaves a paused endpoint paused", () => {
    expect(failTimes(20, true, { ...healthy, status: "paused" }).status).toBe("paused");
  });

  it("never stays open for more than 15 minutes, nor for less each time", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (opening) => {
        expect(openForMs(opening)).toBeLessThanOrEqual(900_000);
        expect(openForMs(opening + 1)).toBeGreaterThanOrEqual(openForMs(opening));
      }),
    );
  });
});

describe("checkUp", () => {
  const failing = { ...healthy, status: "failing" as const, failingSinceMs: 0 };

  it("warns once at each stage, then pauses", () => {
    expect(checkUp(failing, pauseAfterMs * 0.49)).toEqual({ kind: "nothing" });
    expect(checkUp(failing, pauseAfterMs * 0.5)).toEqual({ kind: "warn", percent: 50 });
    expect(checkUp({ ...failing, warnedPercent: 50 }, pauseAfterMs * 0.6)).toEqual({ kind: "nothing" });
    expect(checkUp({ ...failing, warnedPercent: 50 }, pauseAfterMs * 0.95)).toEqual({ kind: "warn", percent: 90 });
    expect(checkUp(failing, pauseAfterMs)).toEqual({ kind: "pause" });
  });

  it("has nothing to say of an endpoint that answers, or is paused already", () => {
    expect(checkUp(healthy, pauseAfterMs * 2)).toEqual({ kind: "nothing" });
    expect(checkUp({ ...failing, status: "paused" }, pauseAfterMs * 2)).toEqual({ kind: "nothing" });
  });
});
