import { pathLabel } from "#core/filter/describe-value.ts";

interface Span {
  value: number;
  unit: "minutes" | "hours" | "days" | "weeks";
}

export interface DelayWords {
  for: Span | null;
  until:
    | { kind: "time"; at: string; weekdays: readonly string[] }
    | { kind: "date"; path: string; shift: (Span & { direction: "before" | "after" }) | null; at: string | null }
    | null;
}

const dayNames: Record<string, string> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};

/** "1 hour", "2 days". */
export function spanInWords({ value, unit }: Span): string {
  return value === 1 ? `1 ${unit.slice(0, -1)}` : `${value.toLocaleString("en")} ${unit}`;
}

function daysInWords(days: readonly string[]): string {
  const chosen = Object.keys(dayNames).filter((day) => days.includes(day));
  if (chosen.length === 7) return "";
  if (chosen.join() === "mon,tue,wed,thu,fri") return " on a weekday";
  const names = chosen.map((day) => dayNames[day] ?? day);
  return ` on ${names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`}`;
}

/** What a delay does: "Wait 2 hours", "Wait until 09:00 on a weekday", "Wait until 2 days before Due at, 09:00". */
export function describeDelay(delay: DelayWords): string {
  if (delay.for) return `Wait ${spanInWords(delay.for)}`;
  const { until } = delay;
  if (until === null) return "Wait, for how long is still to be said";
  if (until.kind === "time") return `Wait until ${until.at}${daysInWords(until.weekdays)}`;
  const shift = until.shift ? `${spanInWords(until.shift)} ${until.shift.direction} ` : "";
  return `Wait until ${shift}${pathLabel(until.path)}${until.at === null ? "" : `, ${until.at}`}`;
}
