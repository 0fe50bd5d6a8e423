import { FlaskConical } from "lucide-react";
import type { ReactNode } from "react";
import { formatMoney } from "#client/format.ts";
import type { Delivery } from "#contracts/delivery.ts";
import { endpointName } from "#core/explain/endpoint-name.ts";
import { RelativeTime } from "#ui/relative-time.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import type { Column } from "#ui/table.tsx";

interface LogColumn extends Column {
  id: string;
  /** Of its cells, and of its heading too where it hides the column. */
  cellClass?: string;
  /** On a phone: stands in the card behind its label, alone, or not at all. */
  onCard: "labelled" | "alone" | "hidden";
  render(row: Delivery): ReactNode;
}

/** All that the log can show of a delivery, in this order; the row's link stands in "event". */
export const logColumns = [
  {
    id: "status",
    label: "Status",
    className: "w-28",
    onCard: "alone",
    render: (row) => (
      <span className="flex items-center gap-1.5">
        <StatusBadge status={row.status} />
        {row.isTest ? <TestMark /> : null}
      </span>
    ),
  },
  { id: "event", label: "Event", onCard: "alone", render: () => null },
  {
    id: "flow",
    label: "Flow",
    className: "w-[15%] max-lg:hidden",
    cellClass: "text-muted max-lg:hidden",
    onCard: "labelled",
    render: (row) => row.flowName,
  },
  {
    id: "step",
    label: "Step",
    className: "w-[12%] max-lg:hidden",
    cellClass: "text-muted max-lg:hidden",
    onCard: "labelled",
    render: (row) => row.stepName,
  },
  {
    id: "receiver",
    label: "Receiver",
    className: "w-[16%] max-md:hidden",
    cellClass: "text-muted max-md:sm:hidden",
    onCard: "labelled",
    render: (row) => (row.endpoint ? endpointName(row.endpoint) : "–"),
  },
  {
    id: "value",
    label: "Value",
    className: "w-28 max-lg:hidden",
    cellClass: "text-muted max-lg:hidden!",
    align: "end",
    onCard: "hidden",
    render: (row) => (row.orderValue ? formatMoney(Number(row.orderValue.amount), row.orderValue.currency) : "–"),
  },
  {
    id: "answer",
    label: "Answer",
    className: "w-20",
    cellClass: "font-mono",
    onCard: "labelled",
    render: answerMark,
  },
  {
    id: "attempts",
    label: "Attempts",
    className: "w-20 max-lg:hidden",
    cellClass: "text-muted max-lg:hidden!",
    align: "end",
    onCard: "hidden",
    render: (row) => row.attemptCount,
  },
  {
    id: "next",
    label: "Next",
    className: "w-24 max-lg:hidden",
    cellClass: "text-muted max-lg:hidden!",
    onCard: "hidden",
    render: (row) => (row.nextAttemptAt && row.status === "retrying" ? <RelativeTime iso={row.nextAttemptAt} /> : "–"),
  },
  {
    id: "age",
    label: "Age",
    className: "w-24",
    cellClass: "text-muted",
    align: "end",
    onCard: "labelled",
    render: (row) => <RelativeTime iso={row.createdAt} />,
  },
] as const satisfies readonly LogColumn[];

export type LogColumnId = (typeof logColumns)[number]["id"];
export type ShownColumn = LogColumn;

/** Shown to whoever has not chosen. */
export const usualColumns: readonly LogColumnId[] = [
  "status",
  "event",
  "flow",
  "receiver",
  "answer",
  "attempts",
  "next",
  "age",
];
/** Without these a row says nothing and opens nothing. */
export const fixedColumns: readonly LogColumnId[] = ["status", "event"];

/** These columns, in the log's order. */
export function columnsOf(ids: readonly string[]): ShownColumn[] {
  return logColumns.filter(({ id }) => ids.includes(id) || fixedColumns.includes(id));
}

function answerMark({ lastErrorKind, lastStatusCode }: Delivery): string {
  if (lastErrorKind !== null && lastErrorKind !== "http") return lastErrorKind.replaceAll("_", " ");
  return lastStatusCode === null ? "–" : String(lastStatusCode);
}

function TestMark() {
  return (
    <span title="Sent as a test">
      <FlaskConical aria-label="Test" className="size-3.5 text-muted" />
    </span>
  );
}
