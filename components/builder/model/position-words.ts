import type { FlowStep } from "#contracts/flow-steps.ts";
import { findPlace, listOf } from "./step-tree.ts";

/** Where a step stands, for those who do not see it: "Step 2 of 5, Yes branch of step 3 of 4". */
export function positionWords(steps: readonly FlowStep[], id: string): string {
  const place = findPlace(steps, id);
  if (!place) return "";
  const { owner, index } = place;
  const words = `Step ${index + 1} of ${listOf(steps, owner).length}`;
  if (owner === null) return words;
  const outer = positionWords(steps, owner.id);
  return `${words}, ${owner.branch === "then" ? "Yes" : "No"} branch of ${outer.charAt(0).toLowerCase()}${outer.slice(1)}`;
}
