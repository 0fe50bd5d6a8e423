import type { LayoutEdge, LayoutNode } from "#components/builder/model/layout.ts";
import type { RunDetail, RunStepView } from "#contracts/run.ts";

type Run = Pick<RunDetail, "steps" | "finishedAt">;
type Reached = (node: string) => boolean;

const notOnTheWay: readonly RunStepView["state"][] = ["other_branch", "not_reached"];

/** Did the run come to this node of the drawing? Its first steps always, a branch by what its split decided. */
export function reachedBy({ finishedAt, steps }: Run): Reached {
  const byId = new Map(steps.map((step) => [step.stepId, step]));
  const stopped = steps.some(({ kind, outcome }) => outcome === "stop" || (kind === "filter" && outcome === "no"));
  const isThrough = finishedAt !== null && !stopped && steps.every(({ state }) => state !== "not_reached");
  return (node) => {
    const [kind = "", stepId = "", branch] = node.split(/[:.]/);
    if (kind === "trigger" || kind === "conditions") return true;
    if (kind === "end") return isThrough;
    const step = byId.get(stepId);
    if (!step || notOnTheWay.includes(step.state)) return false;
    if (kind === "join") return step.state === "done" && (isThrough || isPassed(steps, stepId));
    if (branch === undefined) return true;
    return step.outcome === (branch === "then" ? "yes" : "no");
  };
}

/** Was a step behind this split reached? */
function isPassed(steps: RunDetail["steps"], splitId: string): boolean {
  const at = steps.findIndex(({ stepId }) => stepId === splitId);
  const depth = steps[at]?.depth ?? 0;
  const behind = steps.slice(at + 1).find((step) => step.depth <= depth);
  return behind !== undefined && !notOnTheWay.includes(behind.state);
}

/** Is this connector part of the way the run took? Its id names both ends: "step:s1.then>step:s2". */
export function isTaken({ id }: Pick<LayoutEdge, "id">, reached: Reached): boolean {
  const [from = "", to = ""] = id.split(">");
  return reached(from) && reached(to);
}

/** What a step of the drawing came to, in a word or two; null for what is no step. */
export function standing(node: LayoutNode, steps: RunDetail["steps"]): RunStepView | null {
  return steps.find(({ stepId }) => stepId === node.step?.id) ?? null;
}
