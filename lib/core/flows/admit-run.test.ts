import { describe, expect, it } from "vitest";
import { admitRun } from "./admit-run.ts";

const hourMs = 3_600_000;
const live = { status: "live", pauseMode: null, skipOlderThanHours: null, release: "automatic" } as const;
const agedHours = (hours: number) => ({ occurredAtMs: 1_000, receivedAtMs: 1_000 + hours * hourMs });

describe("admitRun", () => {
  it("a live flow takes events of any age, unless it says otherwise", () => {
    expect(admitRun(live, agedHours(9000))).toEqual({ status: "queued", reason: null });
  });

  it("skips what is older than the limit, not what is just as old, nor what comes from the future", () => {
    const flow = { ...live, skipOlderThanHours: 2 };
    expect(admitRun(flow, agedHours(2)).status).toBe("queued");
    expect(admitRun(flow, agedHours(-5)).status).toBe("queued");
    expect(admitRun(flow, agedHours(5.5))).toEqual({
      status: "skipped",
      reason: {
        code: "too_old",
        message: "The event was 5 hours old when it came in; this flow skips events older than 2 hours.",
      },
    });
  });

  it.each([
    [1, 1.01, "was 1 hour old when it came in; this flow skips events older than one hour."],
    [24, 71, "was 2 days old when it came in; this flow skips events older than one day."],
  ])("says an age over %i hours in words", (skipOlderThanHours, age, words) => {
    expect(admitRun({ ...live, skipOlderThanHours }, agedHours(age)).reason?.message).toContain(words);
  });

  it("a paused flow holds or skips as it was told to, and skips what is too old in either case", () => {
    const paused = { ...live, status: "paused", pauseMode: "hold" } as const;
    expect(admitRun(paused, agedHours(0))).toMatchObject({ status: "held", reason: { code: "flow_paused" } });
    expect(admitRun({ ...paused, pauseMode: "skip" }, agedHours(0))).toMatchObject({
      status: "skipped",
      reason: { code: "flow_paused" },
    });
    expect(admitRun({ ...paused, skipOlderThanHours: 1 }, agedHours(3)).reason?.code).toBe("too_old");
  });

  it("in manual mode a run waits for a person, also while paused, unless it is skipped anyway", () => {
    const manual = { ...live, release: "manual" } as const;
    const paused = { ...manual, status: "paused", pauseMode: "hold" } as const;
    const awaits = { status: "held", reason: { code: "awaits_release" } };
    expect(admitRun(manual, agedHours(0))).toMatchObject(awaits);
    expect(admitRun(paused, agedHours(0))).toMatchObject(awaits);
    expect(admitRun({ ...paused, pauseMode: "skip" }, agedHours(0)).reason?.code).toBe("flow_paused");
    expect(admitRun({ ...manual, skipOlderThanHours: 1 }, agedHours(3)).reason?.code).toBe("too_old");
  });
});
