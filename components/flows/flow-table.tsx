"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Archive, Ellipsis, History, Pause, Play } from "lucide-react";
import { useState } from "react";
import { archiveFlow } from "#client/flows/flow-changes.ts";
import { queryKey } from "#client/query-keys.ts";
import { exportFlowItem } from "#components/flow-files/export-flow-item.tsx";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Flow } from "#contracts/flow.ts";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { Menu } from "#ui/menu.tsx";
import { RelativeTime } from "#ui/relative-time.tsx";
import { StatusBadge } from "#ui/status-badge.tsx";
import { type Column, RowLink, Table, TableCell, TableRow } from "#ui/table.tsx";
import { flowSentence } from "./flow-sentence.ts";
import { PauseDialog } from "./pause-dialog.tsx";
import { useResumeFlow } from "./use-resume-flow.ts";

const columns: Column[] = [
  { label: "Name", className: "w-[24%]" },
  { label: "Status", className: "w-28" },
  { label: "What it does" },
  { label: "Version", className: "w-20", align: "end" },
  { label: "Changed", className: "w-28", align: "end" },
  { label: "Actions", hideLabel: true, className: "w-14" },
];

export function FlowTable({ flows }: { flows: readonly Flow[] }) {
  const client = useQueryClient();
  const [asking, setAsking] = useState<{ what: "pause" | "archive"; flow: Flow } | null>(null);
  const archive = useMutation({
    mutationFn: (id: string) => archiveFlow(id),
    onSuccess: () => client.invalidateQueries({ queryKey: queryKey("flows") }),
  });
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
              <StatusBadge status={flow.status} />
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
              <RowMenu flow={flow} onAsk={(what) => setAsking({ what, flow })} />
            </TableCell>
          </TableRow>
        ))}
      </Table>
      {asking ? (
        <>
          <PauseDialog flow={asking.flow} open={asking.what === "pause"} onClose={() => setAsking(null)} />
          <ConfirmDialog
            open={asking.what === "archive"}
            onOpenChange={(open) => !open && setAsking(null)}
            title={`Archive “${asking.flow.name}”?`}
            body="It starts no more runs. What it sent stays in the log, and what still waits to be sent is sent."
            confirmLabel="Archive"
            danger
            onConfirm={() => archive.mutateAsync(asking.flow.id)}
          />
        </>
      ) : null}
    </>
  );
}

function RowMenu({ flow, onAsk }: { flow: Flow; onAsk: (what: "pause" | "archive") => void }) {
  const canEdit = useCanEdit();
  const resume = useResumeFlow();
  const history = { label: "History", icon: <History aria-hidden />, href: `/flows/${flow.id}/history` };
  const pause = { label: "Pause", icon: <Pause aria-hidden />, onSelect: () => onAsk("pause") };
  const goOn = { label: "Resume", icon: <Play aria-hidden />, onSelect: () => resume.mutate(flow.id) };
  const archive = {
    label: "Archive",
    icon: <Archive aria-hidden />,
    danger: true,
    separated: true,
    onSelect: () => onAsk("archive"),
  };
  const change = flow.status === "live" ? [pause] : flow.status === "paused" ? [goOn] : [];
  return (
    <span className="relative">
      <Menu
        trigger={<Button variant="ghost" size="sm" aria-label={`${flow.name}: more`} icon={<Ellipsis aria-hidden />} />}
        items={canEdit ? [...change, history, exportFlowItem(flow.id), archive] : [history, exportFlowItem(flow.id)]}
      />
    </span>
  );
}
