"use client";
import { FlaskConical } from "lucide-react";
import type { MouseEvent } from "react";
import type { Delivery } from "#contracts/delivery.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";
import { RelativeTime } from "#ui/relative-time.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { type Column, RowLink, Table, TableCell, TableRow } from "#ui/table.tsx";

const columns: Column[] = [
  { label: "Status", className: "w-28" },
  { label: "Event" },
  { label: "Flow", className: "w-[15%] max-lg:hidden" },
  { label: "Receiver", className: "w-[16%] max-md:hidden" },
  { label: "Answer", className: "w-20" },
  { label: "Attempts", className: "w-20 max-lg:hidden", align: "end" },
  { label: "Next", className: "w-24 max-lg:hidden" },
  { label: "Age", className: "w-24", align: "end" },
];

interface DeliveryTableProps {
  label: string;
  rows: readonly Delivery[];
  hrefOf: (id: string) => string;
  /** Opens a row without leaving the page; clicks meant for a new tab stay links. */
  onOpen?: (id: string) => void;
  openId?: string | null;
}

export function DeliveryTable({ label, rows, hrefOf, onOpen, openId }: DeliveryTableProps) {
  function open(event: MouseEvent, id: string) {
    if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(id);
  }
  return (
    <Table label={label} columns={columns}>
      {rows.map((row) => (
        <TableRow key={row.id} selected={row.id === openId}>
          <TableCell>
            <span className="flex items-center gap-1.5">
              <StatusBadge status={row.status} />
              {row.isTest ? <TestMark /> : null}
            </span>
          </TableCell>
          <TableCell>
            <RowLink
              href={hrefOf(row.id)}
              prefetch={false}
              onClick={(event) => open(event, row.id)}
              className="max-sm:shrink-0"
            >
              {eventTypeLabel(row.eventType)}
            </RowLink>
            <About row={row} />
          </TableCell>
          <TableCell label="Flow" className="text-muted max-lg:hidden">
            {row.flowName}
          </TableCell>
          <TableCell label="Receiver" className="text-muted max-md:sm:hidden">
            {row.endpoint ? endpointName(row.endpoint) : "–"}
          </TableCell>
          <TableCell label="Answer" className="font-mono">
            {answerMark(row)}
          </TableCell>
          <TableCell align="end" className="text-muted max-lg:hidden!">
            {row.attemptCount}
          </TableCell>
          <TableCell className="text-muted max-lg:hidden!">
            {row.nextAttemptAt && row.status === "retrying" ? <RelativeTime iso={row.nextAttemptAt} /> : "–"}
          </TableCell>
          <TableCell label="Age" align="end" className="text-muted">
            <RelativeTime iso={row.createdAt} />
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}

function answerMark({ lastStatusCode, lastErrorKind }: Delivery): string {
  if (lastErrorKind !== null && lastErrorKind !== "http") return lastErrorKind.replaceAll("_", " ");
  return lastStatusCode === null ? "–" : String(lastStatusCode);
}

function About({ row }: { row: Delivery }) {
  const about = [row.orderNumber && `#${row.orderNumber}`, row.personEmail].filter(Boolean).join(" · ");
  return about ? <span className="ml-2 text-muted max-sm:ml-0 max-sm:text-right">{about}</span> : null;
}

function TestMark() {
  return (
    <span title="Sent as a test">
      <FlaskConical aria-label="Test" className="size-3.5 text-muted" />
    </span>
  );
}
