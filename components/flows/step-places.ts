import type { FlowStep } from "#contracts/flow-steps.ts";
import { stepTitle } from "./step-words.ts";

/** Where a step stands: in which branch of which split, and behind which step there. */
export interface Place {
  step: FlowStep;
  /** null outside of every split. */
  parent: FlowStep | null;
  branch: "Yes" | "No" | null;
  /** null where it is the first of its branch. */
  behind: FlowStep | null;
}

/** Every step with its place, from top to bottom, the Yes branch before the No branch. */
export function placesOf(
  steps: readonly FlowStep[],
  parent: FlowStep | null = null,
  branch: Place["branch"] = null,
): Place[] {
  return steps.flatMap((step, index) => {
    const own: Place = { step, parent, branch, behind: steps[index - 1] ?? null };
    if (step.kind !== "split") return [own];
    return [own, ...placesOf(step.then, step, "Yes"), ...placesOf(step.else, step, "No")];
  });
}

/** The same for all steps that stand in a row. */
export function branchKey({ parent, branch }: Place): string {
  return parent === null ? "" : `${parent.id} ${branch}`;
}

/** "after “Wait 2 hours”", "first in Yes of “If …”"; nothing for the very first step. */
export function placeWords({ parent, branch, behind }: Place, eventType: string): string {
  const inside = parent === null ? "" : ` in ${branch} of “${stepTitle(parent, eventType)}”`;
  if (behind !== null) return `after “${stepTitle(behind, eventType)}”${inside}`;
  return parent === null ? "" : `first${inside}`;
}
