import { describe, expect, it } from "vitest";
import { hoursToCount } from "./hours.ts";

const at = (time: string) => new Date(`2026-03-01T${time}:00Z`);
const count = (newest: Date | null, next: Date | null, now: Date) =>
  hoursToCount(newest, next, now, 600_000).map((hour) => hour.toISOString().slice(11, 16));

describe("hoursToCount", () => {
  it("counts the current hour again, and the last one while it is young", () => {
    expect(count(at("10:00"), null, at("10:40"))).toEqual(["10:00"]);
    expect(count(at("10:00"), null, at("10:05"))).toEqual(["09:00", "10:00"]);
  });

  it("makes up for the hours in which nothing was counted", () => {
    expect(count(at("07:00"), at("08:10"), at("09:30"))).toEqual(["07:00", "08:00", "09:00"]);
  });

  it("passes over the hours in which nothing happened", () => {
    expect(count(at("01:00"), at("08:10"), at("09:30"))).toEqual(["01:00", "08:00", "09:00"]);
    expect(count(at("01:00"), null, at("09:30"))).toEqual(["01:00", "09:00"]);
  });

  it("begins with the oldest there is, and does nothing without any", () => {
    expect(count(null, at("08:59"), at("09:30"))).toEqual(["08:00", "09:00"]);
    expect(count(null, null, at("09:30"))).toEqual([]);
  });
});
