import { expect, test } from "vitest";
import { expectedTimeMs, targetRate } from "./expected-time.ts";

const none = { perSecond: null, perMinute: null, perHour: null, inFlight: null };

test("the tightest limit decides, or how fast it answers where that is slower", () => {
  expect(targetRate({ limits: { ...none, perSecond: 2, perMinute: 60, perHour: 7200 }, meanDurationMs: 10 })).toBe(60);
  expect(targetRate({ limits: { ...none, inFlight: 2 }, meanDurationMs: 1000 })).toBe(120);
  expect(targetRate({ limits: { ...none, perHour: 60 }, meanDurationMs: null })).toBe(1);
});

test("targets are sent to side by side: the slowest decides, and all together go no faster than a replay asks", () => {
  const slow = { count: 60, limits: { ...none, perMinute: 30 }, meanDurationMs: 50 };
  const quick = { count: 10, limits: none, meanDurationMs: 50 };
  expect(expectedTimeMs([slow, quick])).toBe(120_000);
  expect(expectedTimeMs([{ ...quick, count: 60_000, meanDurationMs: 1 }])).toBe(120_000);
  expect(expectedTimeMs([])).toBe(0);
});
