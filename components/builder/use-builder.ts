"use client";
import { useMemo, useReducer } from "react";
import { findStep } from "#core/flows/list-steps.ts";
import type { Draft } from "./model/draft.ts";
import type { Edit } from "./model/editing.ts";
import { type History, redo, select, startHistory, undo } from "./model/history.ts";
import { type NodeId, stepNode } from "./model/node-id.ts";
import { useProblems } from "./use-problems.ts";

const apply = (history: History, change: (history: History) => History) => change(history);

function nodeOf({ definition }: Draft, stepId: string | null): NodeId | null {
  return stepId !== null && findStep(definition.steps, stepId) ? stepNode(stepId) : null;
}

/** The draft being edited, what is chosen of it, and every way to change it. */
export function useBuilder(initial: Draft, openStep: string | null = null) {
  const [history, dispatch] = useReducer(apply, initial, (draft) => startHistory(draft, nodeOf(draft, openStep)));
  const actions = useMemo(
    () => ({
      edit(edit: Edit) {
        const atMs = Date.now();
        dispatch((before) => edit(before, atMs));
      },
      /** Another draft in place of this one, as at the beginning. */
      load: (draft: Draft) => dispatch(() => startHistory(draft)),
      select: (node: NodeId | null) => dispatch((before) => select(before, node)),
      undo: () => dispatch(undo),
      redo: () => dispatch(redo),
    }),
    [],
  );
  const { draft, selected } = history.present;
  const problems = useProblems(draft);
  return {
    draft,
    selected,
    problems,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    ...actions,
  };
}

export type Builder = ReturnType<typeof useBuilder>;
