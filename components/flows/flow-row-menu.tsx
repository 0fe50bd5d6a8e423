"use client";
import { Archive, ArchiveRestore, Copy, Ellipsis, History, ListChecks, Pause, Play } from "lucide-react";
import { exportFlowItem } from "#components/flow-files/export-flow-item.tsx";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { Flow } from "#contracts/flow.ts";
import { Button } from "#ui/button.tsx";
import { Menu } from "#ui/menu.tsx";
import type { MenuItem } from "#ui/menu-item.ts";
import { useFlowActions } from "./use-flow-actions.ts";
import { useResumeFlow } from "./use-resume-flow.ts";

interface FlowRowMenuProps {
  flow: Flow;
  onAsk: (what: "pause" | "archive") => void;
}

/** What may be done with a flow of the list. */
export function FlowRowMenu({ flow, onAsk }: FlowRowMenuProps) {
  const canEdit = useCanEdit();
  const resume = useResumeFlow();
  const { duplicate, restore } = useFlowActions();
  const address = `/flows/${flow.id}`;
  const pause = { label: "Pause", icon: <Pause aria-hidden />, onSelect: () => onAsk("pause") };
  const goOn = { label: "Resume", icon: <Play aria-hidden />, onSelect: () => resume.mutate(flow.id) };
  const copy = { label: "Duplicate", icon: <Copy aria-hidden />, onSelect: () => duplicate.mutate(flow.id) };
  const archive = {
    label: "Archive",
    icon: <Archive aria-hidden />,
    danger: true,
    separated: true,
    onSelect: () => onAsk("archive"),
  };
  const bringBack = {
    label: "Bring back",
    icon: <ArchiveRestore aria-hidden />,
    separated: true,
    onSelect: () => restore.mutate(flow.id),
  };
  const look: MenuItem[] = [
    ...(flow.held > 0 ? [{ label: "Review", icon: <ListChecks aria-hidden />, href: `${address}/review` }] : []),
    { label: "History", icon: <History aria-hidden />, href: `${address}/history` },
    exportFlowItem(flow.id),
  ];
  const change = flow.status === "live" ? [pause] : flow.status === "paused" ? [goOn] : [];
  const last = flow.status === "archived" ? bringBack : archive;
  return (
    <span className="relative">
      <Menu
        trigger={<Button variant="ghost" size="sm" aria-label={`${flow.name}: more`} icon={<Ellipsis aria-hidden />} />}
        items={canEdit ? [...change, ...look, copy, last] : look}
      />
    </span>
  );
}
