import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { lastLocalTime, localDay, momentInWords, moveDate, nextLocalTime, readDate } from "./local-time.ts";

const every = [1, 2, 3, 4, 5, 6, 7];
const berlin = "Europe/Berlin";
const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());
const next = (from: string, at: string, days: number[], zone = berlin) =>
  iso(nextLocalTime(Date.parse(from), at, days, zone));

describe("nextLocalTime", () => {
  it.each([
    ["today, if it is still to come", "2026-11-23T07:59:59Z", "09:00", every, "2026-11-23T08:00:00.000Z"],
    ["now, if it is just now", "2026-11-23T08:00:00Z", "09:00", every, "2026-11-23T08:00:00.000Z"],
    ["tomorrow, once it has passed", "2026-11-23T08:00:00.001Z", "09:00", every, "2026-11-24T08:00:00.000Z"],
    ["the same weekday next week", "2026-11-23T08:30:00Z", "09:00", [1], "2026-11-30T08:00:00.000Z"],
    ["the day of the time zone, not of UTC", "2026-11-22T23:30:00Z", "09:00", [1], "2026-11-23T08:00:00.000Z"],
    ["as long after a clock set forward past it", "2026-03-28T12:00:00Z", "02:30", every, "2026-03-29T01:30:00.000Z"],
    ["the first of two on a clock set back", "2026-10-24T12:00:00Z", "02:30", every, "2026-10-25T00:30:00.000Z"],
    ["the second of two, reached between them", "2026-10-25T00:45:00Z", "02:30", every, "2026-10-25T01:30:00.000Z"],
    ["over a change of clocks by the clock", "2026-03-28T09:00:00Z", "09:00", every, "2026-03-29T07:00:00.000Z"],
  ])("%s", (_, from, at, days, expected) => expect(next(from, at, days)).toBe(expected));

  it("passes over a day that a time zone left out", () => {
    // Samoa had no Friday 30 December 2011.
    expect(next("2011-12-29T12:00:00Z", "09:00", [5], "Pacific/Apia")).toBe("2012-01-05T19:00:00.000Z");
  });

  it("is never earlier than asked, and always that time on a chosen day", () => {
    const zones = ["UTC", berlin, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Santiago"];
    const weekday = (ms: number, timeZone: string) =>
      every[
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(
          new Intl.DateTimeFormat("en", { timeZone, weekday: "short" }).format(ms),
        )
      ];
    const clock = (ms: number, timeZone: string) =>
      new Intl.DateTimeFormat("en", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(ms);
    fc.assert(
      fc.property(
        // The library knows clock changes up to ten years ahead.
        fc.date({ min: new Date("2015-01-01"), max: new Date("2034-01-01"), noInvalidDate: true }),
        fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })),
        fc.subarray(every, { minLength: 1 }),
        fc.constantFrom(...zones),
        (from, time, days, zone) => {
          const at = time.map((part) => String(part).padStart(2, "0")).join(":");
          const found = nextLocalTime(from.getTime(), at, days, zone);
          expect(found).toBeGreaterThanOrEqual(from.getTime());
          expect(found - from.getTime()).toBeLessThanOrEqual(8 * 86_400_000);
          expect(days).toContain(weekday(found, zone));
          // A clock set forward past it is the only one that shows another time then: at most an hour later. The hour before
          // may be the evening before.
          const hourBefore = found - 3_600_000;
          if (clock(found, zone) !== at && weekday(hourBefore, zone) === weekday(found, zone))
            expect(clock(hourBefore, zone) < at).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

it.each([
  ["2026-11-30T09:00:00+02:00", "2026-11-30T07:00:00.000Z"],
  ["2026-11-30T09:00:00Z", "2026-11-30T09:00:00.000Z"],
  ["2026-07-01", "2026-06-30T22:00:00.000Z"],
  ["2026-07-01 09:30", "2026-07-01T07:30:00.000Z"],
  [1_800_000_000, "2027-01-15T08:00:00.000Z"],
  [1_800_000_000_000, "2027-01-15T08:00:00.000Z"],
  ["1800000000", "2027-01-15T08:00:00.000Z"],
  ["2026-02-30", null],
  ["2026-13-01T00:00:00Z", null],
  ["tomorrow", null],
  [1e300, null],
  [Number.NaN, null],
  [null, null],
  [["2026-07-01"], null],
  ["", null],
])("readDate of %j", (value, expected) => expect(iso(readDate(value, berlin))).toBe(expected));

it.each([
  ["2026-03-30T08:00:00Z", { value: 2, unit: "days", direction: "before" }, null, "2026-03-28T09:00:00.000Z"],
  ["2026-03-30T08:00:00Z", { value: 48, unit: "hours", direction: "before" }, null, "2026-03-28T08:00:00.000Z"],
  ["2026-03-01T23:30:00Z", { value: 1, unit: "weeks", direction: "after" }, "07:15", "2026-03-09T06:15:00.000Z"],
  ["2026-03-29T12:00:00Z", null, "02:30", "2026-03-29T01:30:00.000Z"],
  ["2026-03-29T12:00:00Z", null, null, "2026-03-29T12:00:00.000Z"],
] as const)("moveDate of %s by %j at %s", (from, shift, at, expected) =>
  expect(iso(moveDate(Date.parse(from), shift, at, berlin))).toBe(expected),
);

it("says a moment by the clocks of the time zone", () => {
  expect(momentInWords(Date.parse("2026-11-22T23:05:00Z"), berlin)).toBe("Monday 23 November 2026, 00:05");
});

test.each([
  ["today's, when it has passed", "2026-05-04T07:00:00Z", "09:00", "2026-05-04T07:00:00Z"],
  ["yesterday's, when it is still to come", "2026-05-04T06:59:59Z", "09:00", "2026-05-03T07:00:00Z"],
  ["after the change, on a day whose clock skips it", "2026-03-29T02:00:00Z", "02:30", "2026-03-29T01:30:00Z"],
  ["the first of two, on a day that has it twice", "2026-10-25T03:00:00Z", "02:30", "2026-10-25T00:30:00Z"],
])("the last time of a day is %s", (_, until, at, expected) => {
  expect(lastLocalTime(Date.parse(until), at, "Europe/Berlin")).toBe(Date.parse(expected));
});

test("a day is the one it is in the time zone", () => {
  expect(localDay(Date.parse("2026-05-03T22:30:00Z"), "Europe/Berlin")).toBe("2026-05-04");
  expect(localDay(Date.parse("2026-05-03T22:30:00Z"), "America/Chicago")).toBe("2026-05-03");
});
