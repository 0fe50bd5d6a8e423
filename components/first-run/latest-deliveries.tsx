"use client";
import { Send } from "lucide-react";
import Link from "next/link";
import { useLatestDeliveries } from "#client/first-run/latest-deliveries.ts";
import type { Delivery } from "#contracts/delivery.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { RowLink, Table, TableCell, TableRow } from "#ui/table.tsx";
import { summariseStatuses } from "./summarise-statuses.ts";

export function LatestDeliveries() {
  const deliveries = useLatestDeliveries();
  return (
    <section aria-labelledby="latest-deliveries">
      <div className="mb-2 flex items-baseline justify-between gap-4">
        <h2 id="latest-deliveries" className="font-medium text-lg">
          Latest deliveries
        </h2>
        <Link href="/deliveries" className="rounded-control text-accent underline-offset-2 hover:underline">
          See all
        </Link>
      </div>
      <QueryState query={deliveries} loading={<Skeleton rows={10} className="pt-12" />}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState icon={<Send />} title="No delivery yet" body="The first one shows up here by itself." />
          ) : (
            <>
              <p className="mb-3 text-muted">{summariseStatuses(rows.map((row) => row.status))}</p>
              <LatestTable deliveries={rows} />
            </>
          )
        }
      </QueryState>
    </section>
  );
}

const columns = [
  { label: "Status", className: "w-32" },
  { label: "Event" },
  { label: "Flow" },
  { label: "Sent to", className: "max-lg:hidden" },
  { label: "Answer", className: "w-20" },
  { label: "When", className: "w-32" },
];

function LatestTable({ deliveries }: { deliveries: readonly Delivery[] }) {
  return (
    <Table label="Latest deliveries" columns={columns}>
      {deliveries.map((delivery) => (
        <TableRow key={delivery.id}>
          <TableCell>
            <RowLink href={`/deliveries/${delivery.id}`}>
              <StatusBadge status={delivery.status} />
            </RowLink>
          </TableCell>
          <TableCell label="Event">
            {eventTypeLabel(delivery.eventType)} {delivery.orderNumber && `#${delivery.orderNumber}`}
          </TableCell>
          <TableCell label="Flow">{delivery.flowName}</TableCell>
          <TableCell label="Sent to" className="max-lg:hidden">
            {delivery.endpoint ? endpointName(delivery.endpoint) : "–"}
          </TableCell>
          <TableCell label="Answer">{delivery.lastStatusCode ?? "–"}</TableCell>
          <TableCell label="When">
            <RelativeTime iso={delivery.createdAt} />
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
