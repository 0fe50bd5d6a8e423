"use client";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useCallback, useEffect, useMemo, useState } from "react";
import { ApiProblem } from "#client/api.ts";
import { stepCountsQuery } from "#client/flows/step-counts.ts";
import { FloodNotice } from "#components/flows/flood-notice.tsx";
import { useCanEdit } from "#components/frame/me-context.tsx";
import type { TrySheetProps } from "#components/try/try-sheet.tsx";
import type { Flow } from "#contracts/flow.ts";
import { Notice } from "#ui/notice.tsx";
import { openLater } from "#ui/open-later.tsx";
import { Skeleton } from "#ui/skeleton.tsx";
import { toast } from "#ui/toast.tsx";
import { BuilderHeader } from "./builder-header.tsx";
import { focusField } from "./inspector/focus-field.ts";
import { Inspector, inspectorId } from "./inspector/inspector.tsx";
import { historyCommand } from "./model/canvas-keys.ts";
import type { Draft } from "./model/draft.ts";
import { cardId, emptyNode, type NodeId } from "./model/node-id.ts";
import type { Problem } from "./model/problem.ts";
import { placeProblem } from "./model/problem-place.ts";
import { ProblemList } from "./problem-list.tsx";
import type { ConflictNoticeProps } from "./saving/conflict-notice.tsx";
import type { LeaveDialogProps } from "./saving/leave-dialog.tsx";
import { useLeaveGuard } from "./saving/use-leave-guard.ts";
import { useSaving } from "./saving/use-saving.ts";
import { useBuilder } from "./use-builder.ts";
import { useIsNarrow } from "./use-is-narrow.ts";
import { useOneCurrency } from "./use-one-currency.ts";

const FlowCanvas = dynamic(() => import("./canvas/flow-canvas.tsx").then((module) => module.FlowCanvas), {
  ssr: false,
  loading: () => <Skeleton rows={6} rowClassName="h-16" className="mx-auto mt-16 w-72" />,
});
const NodeForm = dynamic(() => import("./inspector/node-form.tsx").then((module) => module.NodeForm), {
  ssr: false,
  loading: () => <Skeleton rows={6} />,
});
const TrySheet = openLater<TrySheetProps>(
  () => import("#components/try/try-sheet.tsx").then((module) => module.TrySheet),
  ({ savedAt }) => savedAt !== null,
);
const ConflictNotice = openLater<ConflictNoticeProps>(
  () => import("./saving/conflict-notice.tsx").then((module) => module.ConflictNotice),
  ({ saving }) => saving.theirs !== null,
);
const LeaveDialog = openLater<LeaveDialogProps>(
  () => import("./saving/leave-dialog.tsx").then((module) => module.LeaveDialog),
  ({ leaving }) => leaving !== null,
);

interface FlowBuilderProps {
  flow: Flow | null;
  /** What the flow is now, or what a new one starts with. */
  draft: Draft;
  /** The step whose form is open at first. */
  openStep?: string | null;
}

const framesMax = 30;

/** Tries until what is chosen has been drawn. */
function soon(attempt: () => boolean, frames = 0): void {
  requestAnimationFrame(() => {
    if (!attempt() && frames < framesMax) soon(attempt, frames + 1);
  });
}

function isEditable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable=true]") !== null;
}

/** A flow to be built: the canvas, and beside it the form of what is chosen on it. */
export default function FlowBuilder({ flow: initial, draft, openStep = null }: FlowBuilderProps) {
  const builder = useBuilder(draft, openStep);
  const canEdit = useCanEdit();
  const isNarrow = useIsNarrow();
  const saving = useSaving(builder, initial, canEdit);
  const leaving = useLeaveGuard(saving.isUnsaved, saving.save);
  const [isAsked, setIsAsked] = useState(false);
  const [isListOpen, setIsListOpen] = useState(false);
  const [testedAt, setTestedAt] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ draft: Draft; problems: Problem[] } | null>(null);
  const { flow } = saving;
  const { definition } = builder.draft;
  const { selected, select, undo, redo } = builder;

  const currency = useOneCurrency(definition);
  const isRunning = flow?.status === "live" || flow?.status === "paused";
  const counted = useQuery({ ...stepCountsQuery(flow?.id ?? ""), enabled: isRunning });
  const counts = useMemo(
    () => (isRunning && counted.data ? new Map(counted.data.steps.map((count) => [count.stepId, count])) : null),
    [isRunning, counted.data],
  );

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const command = historyCommand(event);
      if (!command || !canEdit || isEditable(event.target)) return;
      event.preventDefault();
      (command === "undo" ? undo : redo)();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [canEdit, undo, redo]);

  const open = useCallback(
    (node: NodeId) => {
      select(node);
      soon(() => {
        const field = document.querySelector<HTMLElement>(
          `#${inspectorId} :is(input, textarea, select, [role=combobox]):not(:disabled)`,
        );
        field?.focus();
        if (field instanceof HTMLInputElement) field.select();
        return field !== null;
      });
    },
    [select],
  );

  function goTo({ node, path }: Problem) {
    setIsAsked(true);
    if (node !== null) {
      select(node);
      return soon(() => focusField(path));
    }
    const element = document.querySelector<HTMLElement>(
      path === "name" ? "[data-field-name]" : `#${cardId(emptyNode(null))}`,
    );
    element?.focus();
  }

  const known = builder.problems;
  const problems = known && refused?.draft === builder.draft ? [...known, ...refused.problems] : known;

  async function prepareToPublish(): Promise<boolean> {
    const saved = await saving.save();
    const { draftProblems } = await import("./model/problems.ts");
    if (draftProblems(builder.draft).length === 0) return saved !== null;
    setIsAsked(true);
    setIsListOpen(true);
    return false;
  }

  function onPublishFailed(error: unknown) {
    if (!(error instanceof ApiProblem) || error.errors.length === 0) return toast.problem(error);
    const found = error.errors.map((problem) => placeProblem(definition.steps, problem));
    setRefused({ draft: builder.draft, problems: found });
    setIsListOpen(true);
  }

  async function test() {
    const saved = canEdit ? await saving.save() : flow;
    if (saved) setTestedAt(saved.updatedAt);
  }

  return (
    <div data-full-width className="flex flex-col md:h-[calc(100dvh-5.5rem)] md:min-h-[34rem]">
      <BuilderHeader
        builder={builder}
        saving={saving}
        canEdit={canEdit}
        onTest={test}
        onPrepare={prepareToPublish}
        onFailed={onPublishFailed}
      />
      <ConflictNotice saving={saving} mine={builder.draft} />
      {flow ? <FloodNotice flow={flow} /> : null}
      {canEdit ? null : (
        <Notice className="mb-3">You can look at this flow. Changing it takes the role of a manager.</Notice>
      )}
      <section
        aria-label="Flow"
        className="relative flex overflow-hidden rounded-card border bg-canvas max-md:h-[calc(100dvh-20rem)] max-md:min-h-96 md:min-h-0 md:flex-1"
      >
        <div className="relative min-w-0 flex-1">
          <FlowCanvas builder={builder} counts={counts} currency={currency} canEdit={canEdit} onOpen={open} />
          <div className="absolute top-2 right-2 rounded-control bg-canvas px-1 py-0.5">
            <ProblemList
              problems={problems}
              definition={definition}
              open={isListOpen}
              onOpenChange={setIsListOpen}
              onChoose={goTo}
            />
          </div>
        </div>
        {selected === null || selected.startsWith("empty:") ? null : (
          <Inspector builder={builder} node={selected} currency={currency} isNarrow={isNarrow}>
            <NodeForm builder={builder} node={selected} flow={flow} canEdit={canEdit} isAsked={isAsked} />
          </Inspector>
        )}
      </section>
      {flow ? <TrySheet flow={flow} savedAt={testedAt} onClose={() => setTestedAt(null)} /> : null}
      <LeaveDialog leaving={leaving} />
    </div>
  );
}
