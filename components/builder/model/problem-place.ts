import type { FlowStep } from "#contracts/flow-steps.ts";
import { type NodeId, stepNode } from "./node-id.ts";
import type { Problem } from "./problem.ts";

/** A problem the server found, at its node: "definition.steps.0.then.1.url" → that step's "url". */
export function placeProblem(
  steps: readonly FlowStep[],
  { path, message }: { path: string; message: string },
): Problem {
  const inside = path.replace(/^definition\./, "");
  if (inside.startsWith("steps.")) return { ...placeInSteps(steps, inside.split(".").slice(1)), message };
  const node: NodeId | null = inside.startsWith("trigger.filter")
    ? "conditions"
    : /^(trigger|once|limits|release)\b/.test(inside)
      ? "trigger"
      : null;
  return { node, path: inside, message };
}

function placeInSteps(steps: readonly FlowStep[], names: readonly string[]): Omit<Problem, "message"> {
  const [index, branch, ...deeper] = names;
  const step = steps[Number(index)];
  if (!step) return { node: null, path: "steps" };
  if (step.kind === "split" && (branch === "then" || branch === "else") && deeper.length > 0)
    return placeInSteps(step[branch], deeper);
  return { node: stepNode(step.id), path: names.slice(1).join(".") };
}
