import { expect, it } from "vitest";
import { nextCheckMs } from "./next-check.ts";

const hourMs = 3_600_000;

it("keeps in step, however late a check is made", () => {
  expect(nextCheckMs("hourly", 0, 5000)).toBe(hourMs);
  expect(nextCheckMs("hourly", 0, 3.5 * hourMs)).toBe(4 * hourMs);
  expect(nextCheckMs("daily", 0, hourMs)).toBe(24 * hourMs);
  expect(nextCheckMs("weekly", 0, 0)).toBe(168 * hourMs);
});
