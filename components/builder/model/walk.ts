import type { FlowStep } from "#contracts/flow-steps.ts";
import { findStep } from "#core/flows/list-steps.ts";
import { emptyNode, type NodeId, stepIdOf, stepNode } from "./node-id.ts";
import { type Branch, findPlace, type ListOwner, listOf, type Place } from "./step-tree.ts";

export type Direction = "up" | "down" | "left" | "right";

function firstOf(steps: readonly FlowStep[], owner: ListOwner): NodeId {
  const first = listOf(steps, owner)[0];
  return first ? stepNode(first.id) : emptyNode(owner);
}

/** The lowest node of a list on its Yes side. */
function lastOf(steps: readonly FlowStep[], owner: ListOwner): NodeId {
  const last = listOf(steps, owner).at(-1);
  if (!last) return emptyNode(owner);
  return last.kind === "split" ? lastOf(steps, { id: last.id, branch: "then" }) : stepNode(last.id);
}

/** Where a node stands; an empty list's room stands at its beginning. */
function placeOfNode(steps: readonly FlowStep[], node: NodeId): Place | null {
  const stepId = stepIdOf(node);
  if (stepId !== null) return findPlace(steps, stepId);
  const [kind, id, branch] = node.split(":");
  if (kind !== "empty") return null;
  if (id === "" || id === undefined) return { owner: null, index: 0 };
  return findStep(steps, id) ? { owner: { id, branch: branch === "else" ? "else" : "then" }, index: 0 } : null;
}

/** Where a new step goes when nobody says where: behind the node one is at, or at the end. */
export function placeBehind(steps: readonly FlowStep[], node: NodeId): Place {
  const place = placeOfNode(steps, node);
  if (!place) return { owner: null, index: node === "trigger" || node === "conditions" ? 0 : steps.length };
  return node.startsWith("empty:") ? place : { ...place, index: place.index + 1 };
}

function below(steps: readonly FlowStep[], place: Place): NodeId | null {
  const next = listOf(steps, place.owner)[place.index + 1];
  if (next) return stepNode(next.id);
  const outer = place.owner === null ? null : findPlace(steps, place.owner.id);
  return outer ? below(steps, outer) : null;
}

function above(steps: readonly FlowStep[], { owner, index }: Place): NodeId {
  const previous = listOf(steps, owner)[index - 1];
  if (previous?.kind === "split") return lastOf(steps, { id: previous.id, branch: "then" });
  if (previous) return stepNode(previous.id);
  return owner === null ? "conditions" : stepNode(owner.id);
}

/** The node beside: in the other branch of the nearest split that has one on that side, at the same height in the list. */
function beside(steps: readonly FlowStep[], place: Place, to: Branch): NodeId | null {
  const { owner } = place;
  if (owner === null) return null;
  if (owner.branch === to) {
    const outer = findPlace(steps, owner.id);
    return outer ? beside(steps, outer, to) : null;
  }
  const list = listOf(steps, { id: owner.id, branch: to });
  const step = list[Math.min(place.index, list.length - 1)];
  return step ? stepNode(step.id) : emptyNode({ id: owner.id, branch: to });
}

/** Where an arrow key leads from a node; null at an end. Down into a split means its Yes branch. */
export function walk(steps: readonly FlowStep[], from: NodeId, direction: Direction): NodeId | null {
  if (from === "trigger") return direction === "down" ? "conditions" : null;
  if (from === "conditions") return direction === "down" ? firstOf(steps, null) : direction === "up" ? "trigger" : null;
  const place = placeOfNode(steps, from);
  if (!place) return null;
  const step = findStep(steps, stepIdOf(from));
  if (direction === "up") return above(steps, place);
  if (direction === "down") {
    return step?.kind === "split" ? firstOf(steps, { id: step.id, branch: "then" }) : below(steps, place);
  }
  const branch = direction === "left" ? "then" : "else";
  if (step?.kind === "split") return firstOf(steps, { id: step.id, branch });
  return beside(steps, place, branch);
}

/** Where Alt and an arrow move a step: past its neighbour, into and out of the branches of a split; null at an end. */
export function moveTarget(steps: readonly FlowStep[], id: string, direction: Direction): Place | null {
  const place = findPlace(steps, id);
  if (!place) return null;
  const { owner, index } = place;
  const list = listOf(steps, owner);
  if (direction === "left" || direction === "right") {
    const branch = direction === "left" ? "then" : "else";
    if (owner === null || owner.branch === branch) return null;
    const other = { id: owner.id, branch } as const;
    return { owner: other, index: Math.min(index, listOf(steps, other).length) };
  }
  const isUp = direction === "up";
  const neighbour = list[isUp ? index - 1 : index + 1];
  if (neighbour?.kind === "split") {
    const into = { id: neighbour.id, branch: "then" } as const;
    return { owner: into, index: isUp ? listOf(steps, into).length : 0 };
  }
  if (neighbour) return { owner, index: isUp ? index - 1 : index + 2 };
  const outer = owner === null ? null : findPlace(steps, owner.id);
  return outer ? { owner: outer.owner, index: isUp ? outer.index : outer.index + 1 } : null;
}
