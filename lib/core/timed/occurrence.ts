import { Temporal } from "temporal-polyfill";
import type { Day } from "#core/people/read-day.ts";

/**
 * The days on which a person's date may stand, so that its occurrence `offsetDays` later is `today`. Once: the one day
 * of the calendar. Yearly: a month and day of any year; 28 February stands for the 29th too in years without one.
 * @param today "2026-05-04"
 */
export function daysDue(today: string, offsetDays: number): { on: string; monthDays: string[] } {
  const on = Temporal.PlainDate.from(today).subtract({ days: offsetDays });
  const monthDay = on.toString().slice(5);
  const isLastOfShortFebruary = monthDay === "02-28" && !on.inLeapYear;
  return { on: on.toString(), monthDays: isLastOfShortFebruary ? [monthDay, "02-29"] : [monthDay] };
}

/** Whole years from the date to its occurrence; null when the date has no year. Negative: it is still to come. */
export function yearsBetween({ year }: Day, on: string): number | null {
  return year === null ? null : Temporal.PlainDate.from(on).year - year;
}
