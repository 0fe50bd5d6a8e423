import { textOf } from "#core/template/text-of.ts";
import { type FilterEnvironment, misuse, numberOf } from "./filter-function.ts";

const isoTime = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?$/i;
const zonesKept = 100;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** Numbers are seconds as in Liquid, or milliseconds where that could not be meant. A time without a zone is UTC. */
function toInstant(value: unknown, nowMs: number): number | null {
  if (value === "now" || value === "today") return nowMs;
  const number = numberOf(value);
  if (number !== null) return Math.abs(number) > 1e11 ? number : number * 1000;
  const [, day, time, zone] = isoTime.exec(textOf(value).trim()) ?? [];
  if (day === undefined) return null;
  const ms = Date.parse(time === undefined ? day : `${day}T${time}${zone?.toUpperCase() ?? "Z"}`);
  return Number.isNaN(ms) ? null : ms;
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter !== undefined) return formatter;
  try {
    formatter = new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "iso8601",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    throw misuse(`“${timeZone.slice(0, 50)}” is no time zone. Write it like Europe/Berlin.`);
  }
  if (formatters.size >= zonesKept) formatters.clear();
  formatters.set(timeZone, formatter);
  return formatter;
}

/** The wall clock of a zone, put into a Date whose UTC fields read like it. */
function wallClock(instantMs: number, timeZone: string): Date {
  const parts = Object.fromEntries(
    formatterOf(timeZone)
      .formatToParts(instantMs)
      .map((part) => [part.type, Number(part.value)]),
  );
  const wall = new Date(0);
  wall.setUTCFullYear(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day ?? 1);
  wall.setUTCHours(parts.hour ?? 0, parts.minute ?? 0, parts.second ?? 0, ((instantMs % 1000) + 1000) % 1000);
  return wall;
}

interface Moment {
  wall: Date;
  instantMs: number;
  timeZone: string;
}

const months = "January February March April May June July August September October November December".split(" ");
const days = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

function offset({ wall, instantMs }: Moment, separator: string): string {
  const minutes = Math.round((wall.getTime() - instantMs) / 60_000);
  const [hour, minute] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${String(hour).padStart(2, "0")}${separator}${String(minute).padStart(2, "0")}`;
}

function dayOfYear(wall: Date): number {
  return Math.floor((wall.getTime() - Date.UTC(wall.getUTCFullYear(), 0, 1)) / 86_400_000) + 1;
}

type Directive = { width?: number; pad?: string; of: (moment: Moment) => string | number };

/** The conversions of strftime that Liquid documents. */
const directives: Record<string, Directive> = {
  Y: { of: ({ wall }) => wall.getUTCFullYear() },
  y: { width: 2, of: ({ wall }) => wall.getUTCFullYear() % 100 },
  m: { width: 2, of: ({ wall }) => wall.getUTCMonth() + 1 },
  B: { of: ({ wall }) => months[wall.getUTCMonth()] ?? "" },
  b: { of: ({ wall }) => (months[wall.getUTCMonth()] ?? "").slice(0, 3) },
  d: { width: 2, of: ({ wall }) => wall.getUTCDate() },
  e: { width: 2, pad: " ", of: ({ wall }) => wall.getUTCDate() },
  j: { width: 3, of: ({ wall }) => dayOfYear(wall) },
  A: { of: ({ wall }) => days[wall.getUTCDay()] ?? "" },
  a: { of: ({ wall }) => (days[wall.getUTCDay()] ?? "").slice(0, 3) },
  u: { of: ({ wall }) => wall.getUTCDay() || 7 },
  w: { of: ({ wall }) => wall.getUTCDay() },
  H: { width: 2, of: ({ wall }) => wall.getUTCHours() },
  I: { width: 2, of: ({ wall }) => wall.getUTCHours() % 12 || 12 },
  l: { width: 2, pad: " ", of: ({ wall }) => wall.getUTCHours() % 12 || 12 },
  p: { of: ({ wall }) => (wall.getUTCHours() < 12 ? "AM" : "PM") },
  P: { of: ({ wall }) => (wall.getUTCHours() < 12 ? "am" : "pm") },
  M: { width: 2, of: ({ wall }) => wall.getUTCMinutes() },
  S: { width: 2, of: ({ wall }) => wall.getUTCSeconds() },
  L: { width: 3, of: ({ wall }) => wall.getUTCMilliseconds() },
  z: { of: (moment) => offset(moment, "") },
  Z: { of: ({ timeZone }) => timeZone },
  s: { of: ({ instantMs }) => Math.floor(instantMs / 1000) },
  "%": { of: () => "%" },
};
const shorthands: Record<string, string> = { F: "%Y-%m-%d", T: "%H:%M:%S", R: "%H:%M", D: "%m/%d/%y" };

function formatMoment(moment: Moment, format: string): string {
  const long = format.replaceAll(/%([FTRD])/g, (whole, letter: string) => shorthands[letter] ?? whole);
  return long.replaceAll(/%([-:]?)([A-Za-z%])/g, (whole, flag: string, letter: string) => {
    if (flag === ":" && letter === "z") return offset(moment, ":");
    const directive = Object.hasOwn(directives, letter) ? directives[letter] : undefined;
    if (directive === undefined) return whole;
    const text = String(directive.of(moment));
    return flag === "-" ? text : text.padStart(directive.width ?? 0, directive.pad ?? "0");
  });
}

/**
 * `{{ event.occurredAt | date: "%d.%m.%Y %H:%M", "Europe/Berlin" }}`. Formats are strftime's, without one the result
 * is ISO 8601; the zone is UTC unless named. What is no time is given back as it came, as Liquid does.
 */
export function date(value: unknown, args: readonly unknown[], env: FilterEnvironment): unknown {
  const instantMs = toInstant(value, env.nowMs);
  if (instantMs === null || Number.isNaN(new Date(instantMs).getTime())) return value;
  const timeZone = args[1] === undefined ? "UTC" : textOf(args[1]);
  const moment = { wall: wallClock(instantMs, timeZone), instantMs: Math.trunc(instantMs), timeZone };
  const format = args[0] === undefined ? "%Y-%m-%dT%H:%M:%S%:z" : textOf(args[0]);
  if (format.length > 200) throw misuse("A date format has at most 200 characters.");
  return formatMoment(moment, format);
}
