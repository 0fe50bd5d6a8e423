"use client";
import { useState } from "react";
import type { Flow } from "#contracts/flow.ts";
import { RelativeTime } from "#ui/relative-time.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { type Column, RowLink, Table, TableCell, TableRow } from "#ui/table.tsx";
import { ArchiveDialog } from "./archive-dialog.tsx";
import { FlowRowMenu } from "./flow-row-menu.tsx";
import { flowSentence } from "./flow-sentence.ts";
import { HeldLink } from "./held-link.tsx";
import { PauseDialog } from "./pause-dialog.tsx";

const columns: Column[] = [
  { label: "Name", className: "w-[24%]" },
  { label: "Status", className: "w-40" },
  { label: "What it does" },
  { label: "Version", className: "w-20", align: "end" },
  { label: "Changed", className: "w-28", align: "end" },
  { label: "Actions", hideLabel: true, className: "w-14" },
];

export function FlowTable({ flows }: { flows: readonly Flow[] }) {
  const [asking, setAsking] = useState<{ what: "pause" | "archive"; flow: Flow } | null>(null);
  return (
    <>
      <Table label="Flows" columns={columns}>
        {flows.map((flow) => (
          <TableRow key={flow.id}>
            <TableCell>
              <RowLink href={`/flows/${flow.id}`} className="font-medium">
                {flow.name}
              </RowLink>
            </TableCell>
            <TableCell label="Status">
              <span className="inline-flex items-center gap-2">
                <StatusBadge status={flow.status} />
                <HeldLink flow={flow} />
              </span>
            </TableCell>
            <TableCell className="text-muted" title={flowSentence(flow.definition)}>
              {flowSentence(flow.definition)}
            </TableCell>
            <TableCell label="Version" align="end" className="text-muted">
              {flow.liveVersion ?? "–"}
              {flow.hasUnpublishedChanges && flow.liveVersion !== null ? (
                <span title="With changes not yet published">
                  *<span className="sr-only"> with changes not yet published</span>
                </span>
              ) : null}
            </TableCell>
            <TableCell label="Changed" align="end" className="text-muted">
              <RelativeTime iso={flow.updatedAt} />
            </TableCell>
            <TableCell align="end" className="max-sm:absolute max-sm:top-1.5 max-sm:right-1.5">
              <FlowRowMenu flow={flow} onAsk={(what) => setAsking({ what, flow })} />
            </TableCell>
          </TableRow>
        ))}
      </Table>
      {asking ? (
        <>
          <PauseDialog flow={asking.flow} open={asking.what === "pause"} onClose={() => setAsking(null)} />
          <ArchiveDialog flow={asking.flow} open={asking.what === "archive"} onClose={() => setAsking(null)} />
        </>
      ) : null}
    </>
  );
}
