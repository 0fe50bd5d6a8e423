import { type BucketCount, quantileMs } from "#core/durations/duration-buckets.ts";
import type { Span } from "./overview-span.ts";

const hourMs = 3_600_000;

/** What was counted in one clock hour; deliveries by how and when they ended. */
export interface HourFigures {
  hourMs: number;
  events: number;
  delivered: number;
  failed: number;
  skipped: number;
  cancelled: number;
}

export interface HourBucket extends BucketCount {
  hourMs: number;
}

export type Totals = Omit<HourFigures, "hourMs"> & { p50Ms: number | null; p95Ms: number | null };

/** The median and the 95th percentile of these. */
export function quantilesOf(buckets: readonly BucketCount[]): Pick<Totals, "p50Ms" | "p95Ms"> {
  return { p50Ms: quantileMs(buckets, 0.5), p95Ms: quantileMs(buckets, 0.95) };
}

/** Sums of a span. Of an hour that the span ends in, as large a part is taken as it has of the hour. */
export function foldHours(hours: readonly HourFigures[], buckets: readonly HourBucket[], span: Span): Totals {
  const isIn = (at: { hourMs: number }) => at.hourMs >= span.from && at.hourMs < span.to;
  const inSpan = hours.filter(isIn);
  const sum = (of: (hour: HourFigures) => number) =>
    Math.round(inSpan.reduce((total, hour) => total + of(hour) * Math.min(1, (span.to - hour.hourMs) / hourMs), 0));
  return {
    events: sum((hour) => hour.events),
    delivered: sum((hour) => hour.delivered),
    failed: sum((hour) => hour.failed),
    skipped: sum((hour) => hour.skipped),
    cancelled: sum((hour) => hour.cancelled),
    ...quantilesOf(buckets.filter(isIn)),
  };
}
