import type { FlowDefinition } from "#contracts/flow-definition.ts";
import type { FlowStep, FlowStepKind } from "#contracts/flow-steps.ts";
import { findStep } from "#core/flows/list-steps.ts";
import { type History, record } from "./history.ts";
import { newStep } from "./new-step.ts";
import { type NodeId, stepNode } from "./node-id.ts";
import {
  duplicateStep,
  findPlace,
  freeStepId,
  insertStep,
  listOf,
  moveStep,
  type Place,
  removeStep,
  takenIds,
  updateStep,
} from "./step-tree.ts";
import { walk } from "./walk.ts";

/** One change of the history; `atMs` is when it is made. */
export type Edit = (history: History, atMs: number) => History;

function changeSteps(history: History, atMs: number, steps: FlowStep[], selected: NodeId | null): History {
  const { draft } = history.present;
  if (steps === draft.definition.steps) return history;
  return record(history, { draft: { ...draft, definition: { ...draft.definition, steps } }, selected }, atMs);
}

export function addStep(kind: FlowStepKind, place: Place): Edit {
  return (history, atMs) => {
    const { steps } = history.present.draft.definition;
    const id = freeStepId(takenIds(steps));
    return changeSteps(history, atMs, insertStep(steps, place, newStep(kind, id)), stepNode(id));
  };
}

/** Puts back a step that was removed, where it was or as near as there is room now. */
export function restore(step: FlowStep, { owner, index }: Place): Edit {
  return (history, atMs) => {
    const { steps } = history.present.draft.definition;
    const isOwnerThere = owner === null || findStep(steps, owner.id) !== undefined;
    const place = isOwnerThere
      ? { owner, index: Math.min(index, listOf(steps, owner).length) }
      : { owner: null, index: 0 };
    return changeSteps(history, atMs, insertStep(steps, place, step), stepNode(step.id));
  };
}

export function move(id: string, to: Place): Edit {
  return (history, atMs) => {
    const { draft, selected } = history.present;
    return changeSteps(history, atMs, moveStep(draft.definition.steps, id, to), selected);
  };
}

export function duplicate(id: string): Edit {
  return (history, atMs) => {
    const { steps, copyId } = duplicateStep(history.present.draft.definition.steps, id);
    return copyId === null ? history : changeSteps(history, atMs, steps, stepNode(copyId));
  };
}

/** Removes a step with all in its branches. What was chosen inside it is chosen no more. */
export function remove(id: string): Edit {
  return (history, atMs) => {
    const { draft, selected } = history.present;
    const steps = removeStep(draft.definition.steps, id);
    const isGone = selected?.startsWith("step:") && !findPlace(steps, selected.slice("step:".length));
    return changeSteps(history, atMs, steps, isGone ? null : selected);
  };
}

/** What the keyboard goes on with when a step is removed: the node above it. */
export function neighbourOf(steps: readonly FlowStep[], id: string): NodeId {
  return walk(steps, stepNode(id), "up") ?? "conditions";
}

/** A step as its form has it now; a form knows nothing of the branches of a split. */
export function replaceStep(step: FlowStep): Edit {
  return (history, atMs) => {
    const { draft, selected } = history.present;
    const steps = updateStep(draft.definition.steps, step.id, (before) =>
      before.kind === "split" && step.kind === "split" ? { ...step, then: before.then, else: before.else } : step,
    );
    if (!findStep(steps, step.id)) return history;
    const definition = { ...draft.definition, steps };
    return record(history, { draft: { ...draft, definition }, selected }, atMs, `step:${step.id}`);
  };
}

export function changeDefinition(change: Partial<Omit<FlowDefinition, "steps">>, key: string): Edit {
  return (history, atMs) => {
    const { draft, selected } = history.present;
    return record(
      history,
      { draft: { ...draft, definition: { ...draft.definition, ...change } }, selected },
      atMs,
      key,
    );
  };
}

export function rename(name: string): Edit {
  return (history, atMs) => {
    const { draft, selected } = history.present;
    return record(history, { draft: { ...draft, name }, selected }, atMs, "name");
  };
}
