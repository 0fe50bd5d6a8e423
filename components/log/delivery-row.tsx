"use client";
import type { MouseEvent, Ref } from "react";
import type { Delivery } from "#contracts/delivery.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { RowLink, TableCell, TableRow } from "#ui/table.tsx";
import type { ShownColumn } from "./log-columns.tsx";

interface DeliveryRowProps {
  row: Delivery;
  columns: readonly ShownColumn[];
  href: string;
  /** Opens the row without leaving the page; clicks meant for a new tab stay links. */
  onOpen?: ((id: string) => void) | undefined;
  selected: boolean;
  /** Its place in a list of which only a part is in the page, from 0. */
  index?: number;
  ref?: Ref<HTMLTableRowElement>;
}

export function DeliveryRow({ row, columns, href, onOpen, selected, index, ref }: DeliveryRowProps) {
  function open(event: MouseEvent) {
    if (!onOpen || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(row.id);
  }
  const place = index === undefined ? {} : { "data-index": index, "aria-rowindex": index + 2 };
  return (
    <TableRow selected={selected} data-delivery-id={row.id} ref={ref} {...place}>
      {columns.map((column) =>
        column.id === "event" ? (
          <TableCell key={column.id}>
            <RowLink href={href} prefetch={false} onClick={open} className="max-sm:shrink-0">
              {eventTypeLabel(row.eventType)}
            </RowLink>
            <About row={row} />
          </TableCell>
        ) : (
          <TableCell
            key={column.id}
            {...(column.onCard === "labelled" ? { label: column.label } : {})}
            {...(column.align ? { align: column.align } : {})}
            {...(column.cellClass ? { className: column.cellClass } : {})}
          >
            {column.render(row)}
          </TableCell>
        ),
      )}
    </TableRow>
  );
}

function About({ row }: { row: Delivery }) {
  const about = [row.orderNumber && `#${row.orderNumber}`, row.personEmail].filter(Boolean).join(" · ");
  return about ? <span className="ml-2 text-muted max-sm:ml-0 max-sm:text-right">{about}</span> : null;
}
