"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { use } from "react";
import { formatMeasured, formatNumber } from "#client/format.ts";
import { LazyBars } from "#components/charts/lazy-bars.tsx";
import { slotWords } from "#components/charts/slot-words.ts";
import type { Overview, OverviewSlot } from "#contracts/overview.ts";
import { Table, TableCell, TableRow } from "#ui/table.tsx";
import { TimeZoneContext } from "#ui/time-zone.ts";
import { lastWords } from "./figure-words.ts";
import { endedHref, receivedHref } from "./log-links.ts";

const outcomes = [
  { key: "delivered", word: "Delivered", tone: "ok" },
  { key: "failed", word: "Failed", tone: "bad" },
  { key: "dropped", word: "Skipped or cancelled", tone: "idle" },
] as const;
const statusesOf = { delivered: ["delivered"], failed: ["failed"], dropped: ["skipped", "cancelled"] } as const;

/** How deliveries ended, over time: drawn, and as a table whose every number leads to the log. */
export function DeliveriesOverTime({ overview }: { overview: Overview }) {
  const timeZone = use(TimeZoneContext);
  const { range, slots } = overview;
  const router = useRouter();
  const named = slots.map((slot) => ({
    ...slot,
    name: slotWords(slot.from, range, timeZone),
    counts: { delivered: slot.delivered, failed: slot.failed, dropped: slot.skipped + slot.cancelled },
  }));
  function open(index: number, outcome: string) {
    const series = outcomes.find(({ key }) => key === outcome);
    const slot = slots[index];
    if (slot && series) router.push(endedHref(statusesOf[series.key], slot));
  }
  return (
    <section aria-labelledby="over-time">
      <h2 id="over-time" className="mb-2 font-medium text-lg">
        Deliveries by how they ended
      </h2>
      <LazyBars slots={named} series={outcomes} onOpen={open} />
      <details className="mt-2">
        <summary className="w-fit rounded-control text-accent">Show {lastWords(range)} as a table</summary>
        <div className="mt-2">
          <SlotTable slots={named} hourly={range === "24h"} />
        </div>
      </details>
    </section>
  );
}

const columns = (hourly: boolean) => [
  { label: hourly ? "Hour" : "Day" },
  ...["Events in", "Delivered", "Failed", "Skipped", "Cancelled", "95 % within"].map((label) => ({
    label,
    align: "end" as const,
  })),
];

function SlotTable({ hourly, slots }: { hourly: boolean; slots: readonly (OverviewSlot & { name: string })[] }) {
  return (
    <Table label="Deliveries by how they ended" columns={columns(hourly)}>
      {slots.toReversed().map((slot) => (
        <TableRow key={slot.from}>
          <TableCell>{slot.name}</TableCell>
          <Count label="Events in" count={slot.events} href={receivedHref(slot)} />
          <Count label="Delivered" count={slot.delivered} href={endedHref("delivered", slot)} />
          <Count label="Failed" count={slot.failed} href={endedHref("failed", slot)} />
          <Count label="Skipped" count={slot.skipped} href={endedHref("skipped", slot)} />
          <Count label="Cancelled" count={slot.cancelled} href={endedHref("cancelled", slot)} />
          <TableCell label="95 % within" align="end">
            {formatMeasured(slot.p95Ms)}
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}

function Count({ count, href, label }: { count: number; href: string; label: string }) {
  return (
    <TableCell label={label} align="end">
      {count === 0 ? (
        <span className="text-muted">0</span>
      ) : (
        <Link href={href} className="rounded-control text-accent underline-offset-2 hover:underline">
          {formatNumber(count)}
        </Link>
      )}
    </TableCell>
  );
}
