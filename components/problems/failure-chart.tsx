"use client";
import { use } from "react";
import { formatCount, formatDateTime } from "#client/format.ts";
import type { FailureGroupDetail } from "#contracts/failure-group.ts";
import { TimeZoneContext } from "#ui/time-zone.ts";
import { failureBars } from "./failure-bars.ts";

/** Failed attempts over time. Each bar says its number on hover; the sentence below says the whole. */
export function FailureChart({ hours }: Pick<FailureGroupDetail, "hours">) {
  const timeZone = use(TimeZoneContext);
  const { barHours, bars } = failureBars(hours, Date.now());
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const all = bars.reduce((sum, { count }) => sum + count, 0);
  const [first] = bars;
  if (!first) return <p className="text-muted">Its attempts are older than two weeks.</p>;
  const since = formatDateTime(new Date(first.fromMs).toISOString(), timeZone);
  return (
    <figure>
      <div aria-hidden className="flex h-24 items-end gap-px border-b">
        {bars.map(({ count, fromMs }) => (
          <div
            key={fromMs}
            title={`${formatDateTime(new Date(fromMs).toISOString(), timeZone)}: ${formatCount(count, "failure")}`}
            className="min-w-px flex-1 rounded-t-[2px] bg-bad"
            style={{ height: count === 0 ? 0 : `${Math.max(4, (count * 100) / most)}%` }}
          />
        ))}
      </div>
      <figcaption className="mt-1.5 text-muted text-sm" suppressHydrationWarning>
        {formatCount(all, "failed attempt")} since {since}, at most {most} in{" "}
        {barHours === 1 ? "an hour" : `${barHours} hours`}.
      </figcaption>
    </figure>
  );
}
