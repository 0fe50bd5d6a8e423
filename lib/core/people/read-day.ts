import { Temporal } from "temporal-polyfill";

/** A calendar day; without a year it only comes back every year. */
export interface Day {
  year: number | null;
  month: number;
  day: number;
}

const withYear = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ].*)?$/;
const withoutYear = /^(?:--)?(\d{2})-?(\d{2})$/;
/** Any leap year: a birthday without a year may be on 29 February. */
const leapYear = 2000;

/**
 * The day a text names, as it is written: "1990-05-04", "1990/5/4", a date and time of ISO 8601, or without a year
 * "--05-04" (vCard, RFC 6350) and "05-04". null for everything else; days first or months first cannot be told apart.
 */
export function readDay(value: unknown): Day | null {
  if (typeof value !== "string") return null;
  const text = value.trim();
  const full = withYear.exec(text);
  if (full) return dayOf(Number(full[1]), Number(full[3]), Number(full[4]));
  const short = /^--|^\d{2}-/.test(text) ? withoutYear.exec(text) : null;
  return short ? dayOf(null, Number(short[1]), Number(short[2])) : null;
}

function dayOf(year: number | null, month: number, day: number): Day | null {
  try {
    Temporal.PlainDate.from({ year: year ?? leapYear, month, day }, { overflow: "reject" });
    return { year, month, day };
  } catch {
    return null;
  }
}

/** "1990-05-04", "--05-04". */
export function dayText({ year, month, day }: Day): string {
  const rest = [month, day].map((part) => String(part).padStart(2, "0")).join("-");
  return year === null ? `--${rest}` : `${String(year).padStart(4, "0")}-${rest}`;
}
