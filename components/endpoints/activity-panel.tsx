"use client";
import { use } from "react";
import { formatMeasured, formatNumber } from "#client/format.ts";
import { LazyBars } from "#components/charts/lazy-bars.tsx";
import { slotWords } from "#components/charts/slot-words.ts";
import type { EndpointActivity } from "#contracts/endpoint.ts";
import type { OverviewRange } from "#core/overview/overview-span.ts";
import { Segmented } from "#ui/segmented.tsx";
import { Table, TableCell, TableRow } from "#ui/table.tsx";
import { TimeZoneContext } from "#ui/time-zone.ts";

interface ActivityPanelProps {
  activity: EndpointActivity;
  range: OverviewRange;
  onRangeChange: (range: OverviewRange) => void;
}

const ranges = [
  { value: "24h", label: "24 hours" },
  { value: "7d", label: "7 days" },
] as const;
const outcomes = [
  { key: "accepted", word: "Accepted", tone: "ok" },
  { key: "failed", word: "Failed", tone: "bad" },
] as const;

/** Requests over time with those that failed, and how long it takes to answer; every attempt counts. */
export function ActivityPanel({ activity, onRangeChange, range }: ActivityPanelProps) {
  const timeZone = use(TimeZoneContext);
  const { slots, total } = activity;
  const named = slots.map((slot) => ({
    ...slot,
    name: slotWords(slot.from, range, timeZone),
    counts: { accepted: slot.attempts - slot.failed, failed: slot.failed },
  }));
  return (
    <section aria-labelledby="activity">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h2 id="activity" className="font-medium text-lg">
          Requests
        </h2>
        <Segmented aria-label="Time shown" value={range} onValueChange={onRangeChange} options={ranges} />
      </div>
      <p className="mb-3 text-muted">
        {total.attempts === 0
          ? "Nothing was sent."
          : `${formatNumber(total.attempts)} sent, ${formatNumber(total.failed)} failed. Half answered within ${formatMeasured(total.p50Ms)}, 95 % within ${formatMeasured(total.p95Ms)}.`}{" "}
        Each try counts, and is counted within a minute.
      </p>
      <LazyBars slots={named} series={outcomes} />
      <details className="mt-2">
        <summary className="w-fit rounded-control text-accent">Show as a table</summary>
        <Table label="Requests over time" columns={columns}>
          {named.toReversed().map((slot) => (
            <TableRow key={slot.from}>
              <TableCell>{slot.name}</TableCell>
              <TableCell label="Sent" align="end">
                {formatNumber(slot.attempts)}
              </TableCell>
              <TableCell label="Failed" align="end">
                {formatNumber(slot.failed)}
              </TableCell>
              <TableCell label="Half within" align="end">
                {formatMeasured(slot.p50Ms)}
              </TableCell>
              <TableCell label="95 % within" align="end">
                {formatMeasured(slot.p95Ms)}
              </TableCell>
            </TableRow>
          ))}
        </Table>
      </details>
    </section>
  );
}

const columns = [
  { label: "Time" },
  { label: "Sent", align: "end" },
  { label: "Failed", align: "end" },
  { label: "Half within", align: "end" },
  { label: "95 % within", align: "end" },
] as const;
