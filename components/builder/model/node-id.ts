import type { ListOwner } from "./step-tree.ts";

/** What can be chosen on the canvas: the trigger, its conditions, a step, or the room of an empty list of steps. */
export type NodeId = "trigger" | "conditions" | `step:${string}` | `empty:${string}`;

export function stepNode(stepId: string): NodeId {
  return `step:${stepId}`;
}

export function emptyNode(owner: ListOwner): NodeId {
  return owner === null ? "empty:" : `empty:${owner.id}:${owner.branch}`;
}

/** The step a node stands for; null for all others. */
export function stepIdOf(node: NodeId | null): string | null {
  return node?.startsWith("step:") ? node.slice("step:".length) : null;
}

/** The id of a node's element in the page. */
export function cardId(node: NodeId): string {
  return `node-${node.replaceAll(":", "-")}`;
}
