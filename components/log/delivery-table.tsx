"use client";
import type { Delivery } from "#contracts/delivery.ts";
import { Table } from "#ui/table.tsx";
import { DeliveryRow } from "./delivery-row.tsx";
import { columnsOf, usualColumns } from "./log-columns.tsx";

const columns = columnsOf(usualColumns);

interface DeliveryTableProps {
  label: string;
  rows: readonly Delivery[];
  hrefOf: (id: string) => string;
}

/** A few deliveries; many are for LogTable. */
export function DeliveryTable({ label, rows, hrefOf }: DeliveryTableProps) {
  return (
    <Table label={label} columns={columns}>
      {rows.map((row) => (
        <DeliveryRow key={row.id} row={row} columns={columns} href={hrefOf(row.id)} selected={false} />
      ))}
    </Table>
  );
}
