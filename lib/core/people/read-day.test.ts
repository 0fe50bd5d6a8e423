import { expect, test } from "vitest";
import { dayText, readDay } from "./read-day.ts";

test.each([
  ["1990-05-04", "1990-05-04"],
  [" 1990/5/4 ", "1990-05-04"],
  ["1990.05.04", "1990-05-04"],
  ["2000-02-29", "2000-02-29"],
  ["--02-29", "--02-29"],
  ["--0229", "--02-29"],
  ["05-04", "--05-04"],
])("%s is the day %s", (text, day) => {
  const read = readDay(text);
  expect(read && dayText(read)).toBe(day);
});

test("a time with a zone is the day that is written there", () => {
  expect(readDay("2025-03-02T23:30:00-06:00")).toEqual({ year: 2025, month: 3, day: 2 });
});

test.each([
  ["2001-02-29"],
  ["1990-13-01"],
  ["1990-05/04"],
  ["04/05/1990"],
  ["0504"],
  ["1042"],
  [""],
  ["May 4"],
  [19900504],
  [null],
])("%j is no day", (value) => expect(readDay(value)).toBeNull());
