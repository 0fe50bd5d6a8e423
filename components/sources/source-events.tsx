"use client";
import { Radar } from "lucide-react";
import { useSourceEvents } from "#client/sources/source-activity.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { EmptyState } from "#ui/empty-state.tsx";
import { LoadMore } from "#ui/load-more.tsx";
import { QueryState } from "#ui/query-state.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { RowLink, Table, TableCell, TableRow } from "#ui/table.tsx";

const columns = [
  { label: "Event" },
  { label: "Order", className: "w-32" },
  { label: "Person" },
  { label: "Runs", className: "w-20", align: "end" as const },
  { label: "Received", className: "w-32" },
];

export function SourceEvents({ sourceId }: { sourceId: string }) {
  const events = useSourceEvents(sourceId);
  return (
    <QueryState query={events} loading={<Skeleton rows={6} />}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState
            icon={<Radar />}
            title="Nothing came in yet"
            body="The first event shows up here by itself. If your shop did send something, look under Rejected requests."
          />
        ) : (
          <>
            <Table label="Recent events" columns={columns}>
              {rows.map((event) => (
                <TableRow key={event.id}>
                  <TableCell>
                    <RowLink href={`/events/${event.id}`} className="font-medium">
                      {eventTypeLabel(event.type)}
                    </RowLink>
                  </TableCell>
                  <TableCell label="Order">{event.orderNumber ? `#${event.orderNumber}` : "–"}</TableCell>
                  <TableCell label="Person">{event.personEmail ?? "–"}</TableCell>
                  <TableCell label="Runs" align="end">
                    {event.runCount}
                  </TableCell>
                  <TableCell label="Received">
                    <RelativeTime iso={event.receivedAt} />
                  </TableCell>
                </TableRow>
              ))}
            </Table>
            <LoadMore query={events} />
          </>
        )
      }
    </QueryState>
  );
}
