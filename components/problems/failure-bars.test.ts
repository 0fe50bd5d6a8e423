import { expect, test } from "vitest";
import { failureBars } from "./failure-bars.ts";

const nowMs = Date.UTC(2026, 0, 15, 12, 30);
const at = (hoursAgo: number) =>
  new Date(Math.floor(nowMs / 3_600_000) * 3_600_000 - hoursAgo * 3_600_000).toISOString();

test("hours without a failure are there too, up to now", () => {
  const { barHours, bars } = failureBars(
    [
      { at: at(3), count: 5 },
      { at: at(1), count: 2 },
    ],
    nowMs,
  );
  expect(barHours).toBe(1);
  expect(bars).toHaveLength(24);
  expect(bars.slice(-4).map(({ count }) => count)).toEqual([5, 0, 2, 0]);
});

test("a long time goes into fewer, wider bars that lose nothing", () => {
  const hours = Array.from({ length: 300 }, (_, index) => ({ at: at(300 - index), count: 1 }));
  const { barHours, bars } = failureBars(hours, nowMs);
  expect(barHours).toBe(12);
  expect(bars.length).toBeLessThanOrEqual(48);
  expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(300);
  expect(failureBars([], nowMs).bars).toEqual([]);
});
