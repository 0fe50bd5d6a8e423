import type { Delivery } from "#contracts/delivery.ts";
import type { ExportFormat } from "#contracts/delivery-export.ts";
import { csvLine } from "#core/export/csv-line.ts";

const csvColumns: readonly [name: string, of: (row: Delivery) => string | number | boolean | null][] = [
  ["id", (row) => row.id],
  ["status", (row) => row.status],
  ["reason", (row) => row.reason?.message ?? null],
  ["event_type", (row) => row.eventType],
  ["event_id", (row) => row.eventId],
  ["order_number", (row) => row.orderNumber],
  ["customer", (row) => row.personEmail],
  ["order_value", (row) => row.orderValue?.amount ?? null],
  ["currency", (row) => row.orderValue?.currency ?? null],
  ["flow", (row) => row.flowName],
  ["flow_version", (row) => row.flowVersion],
  ["step", (row) => row.stepName],
  ["method", (row) => row.method],
  ["url", (row) => row.url],
  ["attempts", (row) => row.attemptCount],
  ["last_status_code", (row) => row.lastStatusCode],
  ["last_error", (row) => row.lastErrorKind],
  ["next_attempt_at", (row) => row.nextAttemptAt],
  ["test", (row) => row.isTest],
  ["created_at", (row) => row.createdAt],
  ["finished_at", (row) => row.finishedAt],
];

/** What a file of this format begins with, and what each delivery adds. */
export const exportLines: Record<ExportFormat, { head: string; type: string; of: (row: Delivery) => string }> = {
  csv: {
    head: csvLine(csvColumns.map(([name]) => name)),
    type: "text/csv; charset=utf-8",
    of: (row) => csvLine(csvColumns.map(([, of]) => of(row))),
  },
  ndjson: { head: "", type: "application/x-ndjson", of: (row) => `${JSON.stringify(row)}\n` },
};
