"use client";
import type { HeldRun } from "#contracts/run.ts";
import { eventTypeLabel } from "#core/events/event-type-label.ts";
import { Checkbox } from "#ui/checkbox.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { type Column, RowLink, Table, TableCell, TableRow } from "#ui/table.tsx";

interface ReviewTableProps {
  runs: readonly HeldRun[];
  choosable: readonly HeldRun[];
  chosen: readonly string[];
  canChoose: boolean;
  onChoose: (runIds: readonly string[], isChosen: boolean) => void;
}

const columns: Column[] = [
  { label: "Event" },
  { label: "Why it waits", className: "w-[44%]" },
  { label: "Version", className: "w-20 max-lg:hidden", align: "end" },
  { label: "Held", className: "w-28", align: "end" },
];

export function ReviewTable({ runs, choosable, chosen, canChoose, onChoose }: ReviewTableProps) {
  const ids = choosable.map((run) => run.id);
  const all = { label: "Choose", hideLabel: true, className: "w-10" };
  return (
    <>
      {canChoose ? (
        <div className="flex h-9 items-center gap-2 border-b px-3 text-sm">
          <Checkbox
            aria-label="Choose all that are loaded"
            checked={chosen.length === ids.length}
            indeterminate={chosen.length > 0 && chosen.length < ids.length}
            onCheckedChange={(isChosen) => onChoose(ids, isChosen)}
          />
          <span className="text-muted" role="status">
            {chosen.length === 0 ? "None chosen" : `${chosen.length} of ${ids.length} chosen`}
          </span>
        </div>
      ) : null}
      <Table label="Held runs, oldest first" columns={canChoose ? [all, ...columns] : columns}>
        {runs.map((run) => (
          <TableRow key={run.id} selected={chosen.includes(run.id)}>
            {canChoose ? (
              <TableCell className="max-sm:absolute max-sm:top-3 max-sm:right-3">
                {run.awaitsPerson ? (
                  <Checkbox
                    aria-label={`Choose ${titleOf(run)}`}
                    checked={chosen.includes(run.id)}
                    onCheckedChange={(isChosen) => onChoose([run.id], isChosen)}
                  />
                ) : null}
              </TableCell>
            ) : null}
            <TableCell>
              <RowLink href={`/runs/${run.id}`} prefetch={false} data-row-id={run.id} className="font-medium">
                {eventTypeLabel(run.event.type)}
              </RowLink>
              <span className="ml-2 text-muted max-sm:mr-8 max-sm:ml-0">{aboutOf(run)}</span>
            </TableCell>
            <TableCell className="text-muted" title={run.reason?.message}>
              {run.reason?.message}
            </TableCell>
            <TableCell align="end" className="text-muted max-lg:hidden!">
              {run.flowVersion}
            </TableCell>
            <TableCell label="Held" align="end" className="text-muted">
              <RelativeTime iso={run.createdAt} />
            </TableCell>
          </TableRow>
        ))}
      </Table>
    </>
  );
}

function aboutOf({ event }: HeldRun): string {
  return [event.orderNumber && `#${event.orderNumber}`, event.personEmail].filter(Boolean).join(" · ");
}

function titleOf(run: HeldRun): string {
  return [eventTypeLabel(run.event.type), aboutOf(run)].filter(Boolean).join(", ");
}
