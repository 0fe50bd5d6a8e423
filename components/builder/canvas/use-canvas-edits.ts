"use client";
import { useMemo } from "react";
import { stepCard } from "#components/builder/model/card-words.ts";
import { addStep, duplicate, move, neighbourOf, remove, restore } from "#components/builder/model/editing.ts";
import { type NodeId, stepNode } from "#components/builder/model/node-id.ts";
import { findPlace, freeStepId, type Place, takenIds } from "#components/builder/model/step-tree.ts";
import type { Builder } from "#components/builder/use-builder.ts";
import type { FlowStepKind } from "#contracts/flow-steps.ts";
import { findStep } from "#core/flows/list-steps.ts";
import { startType } from "#core/flows/trigger.ts";
import { toast } from "#ui/toast.tsx";

/** Changes made on the canvas; each leaves the focus on the card it was about. */
export function useCanvasEdits(builder: Builder, focus: (node: NodeId) => void) {
  const { draft, edit } = builder;
  return useMemo(() => {
    const { steps, trigger } = draft.definition;
    return {
      add(kind: FlowStepKind, place: Place) {
        edit(addStep(kind, place));
        focus(stepNode(freeStepId(takenIds(steps))));
      },
      move(stepId: string, to: Place) {
        edit(move(stepId, to));
        focus(stepNode(stepId));
      },
      duplicate(stepId: string) {
        edit(duplicate(stepId));
        focus(stepNode(freeStepId(takenIds(steps))));
      },
      remove(stepId: string) {
        const step = findStep(steps, stepId);
        const place = findPlace(steps, stepId);
        if (!step || !place) return;
        edit(remove(stepId));
        focus(neighbourOf(steps, stepId));
        toast.undoable(`“${stepCard(step, startType(trigger)).label}” is removed.`, () => {
          edit(restore(step, place));
          focus(stepNode(stepId));
        });
      },
    };
  }, [draft, edit, focus]);
}

export type CanvasEdits = ReturnType<typeof useCanvasEdits>;
