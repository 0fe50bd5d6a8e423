import type { OverviewRange } from "#core/overview/overview-span.ts";

/** An hour as "14:00", a day as "Tue 10", on the store's clock. `from` is ISO 8601. */
export function slotWords(from: string, range: OverviewRange, timeZone: string): string {
  const parts: Intl.DateTimeFormatOptions =
    range === "24h" ? { hour: "2-digit", minute: "2-digit" } : { weekday: "short", day: "numeric" };
  return new Intl.DateTimeFormat("en-GB", { ...parts, timeZone }).format(new Date(from));
}
