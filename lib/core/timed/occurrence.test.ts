import { expect, test } from "vitest";
import { daysDue, yearsBetween } from "./occurrence.ts";

test.each([
  ["on the day", "2026-05-04", 0, "2026-05-04", ["05-04"]],
  ["three days before: what is in three days", "2026-12-30", -3, "2027-01-02", ["01-02"]],
  ["three days after: what was three days ago", "2026-01-02", 3, "2025-12-30", ["12-30"]],
  ["29 February in a leap year", "2028-02-29", 0, "2028-02-29", ["02-29"]],
  ["28 February of a leap year leaves the 29th its own day", "2028-02-28", 0, "2028-02-28", ["02-28"]],
  ["28 February of another year has the 29th's too", "2027-02-28", 0, "2027-02-28", ["02-28", "02-29"]],
  ["a day before 1 March counts from February's last day", "2027-03-01", 1, "2027-02-28", ["02-28", "02-29"]],
])("%s", (_, today, offset, on, monthDays) => {
  expect(daysDue(today, offset)).toEqual({ on, monthDays });
});

test("years are counted from the date's own", () => {
  expect(yearsBetween({ year: 1990, month: 5, day: 4 }, "2026-05-04")).toBe(36);
  expect(yearsBetween({ year: 2030, month: 5, day: 4 }, "2026-05-04")).toBe(-4);
  expect(yearsBetween({ year: null, month: 5, day: 4 }, "2026-05-04")).toBeNull();
});
