import { Temporal } from "temporal-polyfill";

export const overviewRanges = ["24h", "7d"] as const;
export type OverviewRange = (typeof overviewRanges)[number];

/** Epoch milliseconds; `to` is not part of it. */
export interface Span {
  from: number;
  to: number;
}

const hourMs = 3_600_000;
const lengthMs: Record<OverviewRange, number> = { "24h": 24 * hourMs, "7d": 168 * hourMs };
const hoursShown = 24;
const daysShown = 7;

/**
 * What a range shows: 24 clock hours up to the current one, or today and the six days before it in the store's time
 * zone, each from the first clock hour (UTC) that begins in it, as counts are kept by those. `before` is as long a time
 * just before, up to the same moment of it.
 */
export function overviewSpan(range: OverviewRange, nowMs: number, timeZone: string): { slots: Span[]; before: Span } {
  const slots = range === "24h" ? hourSlots(nowMs) : daySlots(nowMs, timeZone);
  const from = slots[0]?.from ?? nowMs;
  return { slots, before: { from: from - lengthMs[range], to: nowMs - lengthMs[range] } };
}

function hourSlots(nowMs: number): Span[] {
  const current = Math.floor(nowMs / hourMs) * hourMs;
  return Array.from({ length: hoursShown }, (_, index) => {
    const from = current - (hoursShown - 1 - index) * hourMs;
    return { from, to: from + hourMs };
  });
}

function daySlots(nowMs: number, timeZone: string): Span[] {
  const today = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone).toPlainDate();
  const firstHour = (daysAgo: number) => {
    const begins = today.subtract({ days: daysAgo }).toZonedDateTime(timeZone).epochMilliseconds;
    return Math.ceil(begins / hourMs) * hourMs;
  };
  return Array.from({ length: daysShown }, (_, index) => {
    const daysAgo = daysShown - 1 - index;
    return { from: firstHour(daysAgo), to: firstHour(daysAgo - 1) };
  });
}
