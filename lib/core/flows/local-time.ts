import { Temporal } from "temporal-polyfill";

const dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const monthNames = "January February March April May June July August September October November December".split(" ");
/** Of a weekday chosen and a clock change that swallows one: the next is never further away. */
const daysLookedAt = 15;
const latestMs = Date.UTC(9999, 11, 31);
const isoTime = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;

function localTime(ms: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
}

/** The moments a wall clock shows this time: two where it is set back. Where it is set forward past it, as long after the change. */
function momentsOf(wanted: Temporal.PlainDateTime, timeZone: string): Temporal.ZonedDateTime[] {
  const earlier = wanted.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  const later = wanted.toZonedDateTime(timeZone, { disambiguation: "later" });
  return earlier.toPlainDateTime().equals(wanted) ? [earlier, later] : [later];
}

/**
 * The first moment from `fromMs` on (epoch milliseconds) at which clocks in this IANA time zone show `at` ("09:00") on
 * one of these days (1 Monday … 7 Sunday). A day whose clock skips that time counts with the same time after the change.
 */
export function nextLocalTime(fromMs: number, at: string, days: readonly number[], timeZone: string): number {
  const time = Temporal.PlainTime.from(at);
  const from = localTime(fromMs, timeZone);
  for (let ahead = 0; ahead < daysLookedAt; ahead++) {
    const date = from.toPlainDate().add({ days: ahead });
    if (!days.includes(date.dayOfWeek)) continue;
    const moment = momentsOf(date.toPlainDateTime(time), timeZone).find(
      (each) => each.epochMilliseconds >= fromMs && each.toPlainDate().equals(date),
    );
    if (moment) return moment.epochMilliseconds;
  }
  throw new Error(`No ${at} on days ${days.join(", ")} in ${timeZone}`);
}

/** The last moment up to `untilMs` (epoch milliseconds) at which clocks in this IANA time zone showed `at`, on any day. */
export function lastLocalTime(untilMs: number, at: string, timeZone: string): number {
  const time = Temporal.PlainTime.from(at);
  const today = localTime(untilMs, timeZone).toPlainDate();
  for (const daysAgo of [0, 1, 2]) {
    const moment = momentsOf(today.subtract({ days: daysAgo }).toPlainDateTime(time), timeZone)[0];
    if (moment && moment.epochMilliseconds <= untilMs) return moment.epochMilliseconds;
  }
  throw new Error(`No ${at} before ${untilMs} in ${timeZone}`);
}

/** The calendar day it is at that moment in this IANA time zone, "2026-05-04". */
export function localDay(ms: number, timeZone: string): string {
  return localTime(ms, timeZone).toPlainDate().toString();
}

/**
 * A date as events hold it, in epoch milliseconds; null when it is none. A day begins at midnight of the time zone, a
 * time without a zone is the time zone's, a number is seconds, or milliseconds where seconds could not be meant.
 */
export function readDate(value: unknown, timeZone: string): number | null {
  const ms = typeof value === "number" ? epochMs(value) : typeof value === "string" ? textMs(value, timeZone) : null;
  return ms !== null && Math.abs(ms) <= latestMs ? ms : null;
}

function epochMs(number: number): number | null {
  return Number.isFinite(number) ? Math.round(Math.abs(number) > 1e11 ? number : number * 1000) : null;
}

function textMs(text: string, timeZone: string): number | null {
  const [, day, time, zone] = isoTime.exec(text.trim()) ?? [];
  if (day === undefined) return /^\d{9,13}$/.test(text.trim()) ? epochMs(Number(text)) : null;
  try {
    if (zone !== undefined) return Temporal.Instant.from(`${day}T${time}${zone.toUpperCase()}`).epochMilliseconds;
    return Temporal.PlainDateTime.from(`${day}T${time ?? "00:00"}`).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return null;
  }
}

interface Shift {
  value: number;
  unit: "minutes" | "hours" | "days" | "weeks";
  direction: "before" | "after";
}

/** The moment moved by calendar days or hours of the clock, then put to a time of that day. Epoch milliseconds. */
export function moveDate(ms: number, shift: Shift | null, at: string | null, timeZone: string): number {
  const sign = shift?.direction === "before" ? -1 : 1;
  const moved = shift ? localTime(ms, timeZone).add({ [shift.unit]: sign * shift.value }) : localTime(ms, timeZone);
  if (at === null) return moved.epochMilliseconds;
  const wanted = moved.toPlainDate().toPlainDateTime(Temporal.PlainTime.from(at));
  return momentsOf(wanted, timeZone)[0]?.epochMilliseconds ?? moved.epochMilliseconds;
}

/** "Monday 23 November 2026, 09:00", by the clocks of the time zone. */
export function momentInWords(ms: number, timeZone: string): string {
  const { day, dayOfWeek, hour, minute, month, year } = localTime(ms, timeZone);
  const clock = [hour, minute].map((part) => String(part).padStart(2, "0")).join(":");
  return `${dayNames[dayOfWeek - 1]} ${day} ${monthNames[month - 1]} ${year}, ${clock}`;
}
