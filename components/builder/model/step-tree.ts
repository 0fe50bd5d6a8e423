import type { FlowStep, SplitStep } from "#contracts/flow-steps.ts";
import { findStep, listSteps } from "#core/flows/list-steps.ts";

export type Branch = "then" | "else";

/** Whose list of steps: a branch of a split, or (null) the flow's own. */
export type ListOwner = { id: string; branch: Branch } | null;

/** Where a step stands or may be put: before what is now at `index` of the list. */
export interface Place {
  owner: ListOwner;
  index: number;
}

export function placeKey({ owner, index }: Place): string {
  return owner === null ? `:${index}` : `${owner.id}:${owner.branch}:${index}`;
}

function findSplit(steps: readonly FlowStep[], id: string): SplitStep | undefined {
  const step = findStep(steps, id);
  return step?.kind === "split" ? step : undefined;
}

/** The steps of a list; none when its split is gone. */
export function listOf(steps: readonly FlowStep[], owner: ListOwner): readonly FlowStep[] {
  return owner === null ? steps : (findSplit(steps, owner.id)?.[owner.branch] ?? []);
}

/** Steps with one list of them changed; what is not on the way to it stays the same object. */
function changeList(steps: FlowStep[], owner: ListOwner, change: (list: FlowStep[]) => FlowStep[]): FlowStep[] {
  if (owner === null) return change(steps);
  return updateStep(steps, owner.id, (step) =>
    step.kind === "split" ? { ...step, [owner.branch]: change(step[owner.branch]) } : step,
  );
}

/** Where a step stands; null when there is none with that id. */
export function findPlace(steps: readonly FlowStep[], id: string, owner: ListOwner = null): Place | null {
  for (const [index, step] of steps.entries()) {
    if (step.id === id) return { owner, index };
    if (step.kind !== "split") continue;
    for (const branch of ["then", "else"] as const) {
      const place = findPlace(step[branch], id, { id: step.id, branch });
      if (place) return place;
    }
  }
  return null;
}

export function updateStep(steps: FlowStep[], id: string, update: (step: FlowStep) => FlowStep): FlowStep[] {
  let changed = false;
  const next = steps.map((step) => {
    const updated = step.id === id ? update(step) : updateInside(step, id, update);
    if (updated !== step) changed = true;
    return updated;
  });
  return changed ? next : steps;
}

function updateInside(step: FlowStep, id: string, update: (step: FlowStep) => FlowStep): FlowStep {
  if (step.kind !== "split") return step;
  const yes = updateStep(step.then, id, update);
  const no = updateStep(step.else, id, update);
  return yes === step.then && no === step.else ? step : { ...step, then: yes, else: no };
}

export function insertStep(steps: FlowStep[], place: Place, step: FlowStep): FlowStep[] {
  return changeList(steps, place.owner, (list) => list.toSpliced(place.index, 0, step));
}

/** Removes a step and, with a split, all that is in its branches. */
export function removeStep(steps: FlowStep[], id: string): FlowStep[] {
  const place = findPlace(steps, id);
  return place ? changeList(steps, place.owner, (list) => list.toSpliced(place.index, 1)) : steps;
}

/** Is the place inside the step itself? */
function isInside(step: FlowStep, { owner }: Place): boolean {
  return owner !== null && (owner.id === step.id || findPlace([step], owner.id) !== null);
}

/** Would moving the step there change anything, and can it be done? */
export function canMove(steps: readonly FlowStep[], id: string, to: Place): boolean {
  const from = findPlace(steps, id);
  const step = findStep(steps, id);
  if (!from || !step || isInside(step, to)) return false;
  const sameList = from.owner?.id === to.owner?.id && from.owner?.branch === to.owner?.branch;
  return !sameList || (to.index !== from.index && to.index !== from.index + 1);
}

/** Moves a step; `to` is a place of the steps as they are before it. Never into itself: then nothing changes. */
export function moveStep(steps: FlowStep[], id: string, to: Place): FlowStep[] {
  const from = findPlace(steps, id);
  const step = findStep(steps, id);
  if (!from || !step || !canMove(steps, id, to)) return steps;
  const sameList = from.owner?.id === to.owner?.id && from.owner?.branch === to.owner?.branch;
  const index = sameList && from.index < to.index ? to.index - 1 : to.index;
  return insertStep(removeStep(steps, id), { owner: to.owner, index }, step);
}

/** The first of s1, s2, … that no step has yet. */
export function freeStepId(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`s${number}`)) number += 1;
  return `s${number}`;
}

export function takenIds(steps: readonly FlowStep[]): Set<string> {
  return new Set(listSteps(steps).map(({ step }) => step.id));
}

function withFreshIds(step: FlowStep, taken: Set<string>): FlowStep {
  const id = freeStepId(taken);
  taken.add(id);
  if (step.kind !== "split") return { ...step, id };
  const fresh = (list: FlowStep[]) => list.map((child) => withFreshIds(child, taken));
  return { ...step, id, then: fresh(step.then), else: fresh(step.else) };
}

/** Puts a copy right behind a step, with new ids throughout; `copyId` is null when there is no such step. */
export function duplicateStep(steps: FlowStep[], id: string): { steps: FlowStep[]; copyId: string | null } {
  const place = findPlace(steps, id);
  const step = findStep(steps, id);
  if (!place || !step) return { steps, copyId: null };
  const copy = withFreshIds(step, takenIds(steps));
  return { steps: insertStep(steps, { ...place, index: place.index + 1 }, copy), copyId: copy.id };
}
