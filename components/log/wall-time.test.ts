import { expect, it } from "vitest";
import { fromWallTime, toWallTime } from "./wall-time.ts";

it.each([
  ["2026-11-20T09:30:00.000Z", "UTC", "2026-11-20T09:30"],
  ["2026-11-20T09:30:00.000Z", "Europe/Berlin", "2026-11-20T10:30"],
  ["2026-07-20T09:30:00.000Z", "Europe/Berlin", "2026-07-20T11:30"],
  ["2026-07-20T09:30:00.000Z", "Asia/Kolkata", "2026-07-20T15:00"],
  ["2026-07-20T03:30:00.000Z", "America/Los_Angeles", "2026-07-19T20:30"],
])("%s in %s is %s, and back", (iso, timeZone, wall) => {
  expect(toWallTime(iso, timeZone)).toBe(wall);
  expect(fromWallTime(wall, timeZone)).toBe(iso);
});

it("of a repeated time the first, of a skipped one the moment after", () => {
  expect(fromWallTime("2026-10-25T02:30", "Europe/Berlin")).toBe("2026-10-25T00:30:00.000Z");
  expect(fromWallTime("2026-03-29T02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
});

it("none stays none", () => {
  expect([toWallTime("", "UTC"), fromWallTime("", "UTC")]).toEqual(["", ""]);
});
