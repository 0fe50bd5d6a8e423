import type { NodeId } from "./node-id.ts";

export interface Problem {
  /** Whose form shows it; null: the flow as a whole. */
  node: NodeId | null;
  /** The field in that form: of a step as in "headers.0.value", of the rest as in "trigger.eventType". */
  path: string;
  message: string;
}

/** Of several problems at nodes: how many each node has. */
export function countByNode(problems: readonly Problem[]): ReadonlyMap<NodeId, number> {
  const counts = new Map<NodeId, number>();
  for (const { node } of problems) if (node) counts.set(node, (counts.get(node) ?? 0) + 1);
  return counts;
}
