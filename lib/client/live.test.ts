import { expect, test } from "vitest";
import { reconnectDelayMs } from "./live.ts";

test("waits longer after each failure, never more than half a minute, never nothing", () => {
  expect([0, 1, 2, 10, 5000].map((attempt) => reconnectDelayMs(attempt, 0))).toEqual([500, 1000, 2000, 15_000, 15_000]);
  expect(reconnectDelayMs(10, 0.999)).toBeLessThanOrEqual(30_000);
});
