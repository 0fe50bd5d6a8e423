import type { EventRow } from "#contracts/event-view.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { Badge } from "#ui/badge.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { type Column, RowLink, Table, TableCell, TableRow } from "#ui/table.tsx";
import { aboutEvent } from "./event-words.ts";

const columns: Column[] = [
  { label: "Event", className: "w-[24%]" },
  { label: "About" },
  { label: "Source", className: "w-[20%]" },
  { label: "Flows started", className: "w-28", align: "end" },
  { label: "Received", className: "w-28", align: "end" },
];

export function EventTable({ rows }: { rows: readonly EventRow[] }) {
  return (
    <Table label="Events, newest first" columns={columns}>
      {rows.map((row) => (
        <TableRow key={row.id}>
          <TableCell>
            <RowLink href={`/events/${row.id}`} prefetch={false} className="font-medium">
              {eventTypeLabel(row.type)}
            </RowLink>
            {row.isTest ? (
              <span className="ml-2">
                <Badge>Test</Badge>
              </span>
            ) : null}
          </TableCell>
          <TableCell label="About">{aboutEvent(row) || row.externalId || "–"}</TableCell>
          <TableCell label="Source" className="text-muted">
            {row.sourceName ?? "–"}
          </TableCell>
          <TableCell label="Flows started" align="end" className={row.runCount === 0 ? "text-muted" : undefined}>
            {row.runCount}
          </TableCell>
          <TableCell label="Received" align="end" className="text-muted">
            <RelativeTime iso={row.receivedAt} />
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}
