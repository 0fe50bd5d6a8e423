/** As much of a step as walking the tree needs: only a split has branches. */
export interface BranchingStep {
  id: string;
  kind: string;
  then?: readonly BranchingStep[];
  else?: readonly BranchingStep[];
}

/** A step and where it stands: `path` as in `steps.0.then.1`, `depth` 0 outside of every split. */
export interface PlacedStep<Step> {
  step: Step;
  path: string;
  depth: number;
}

/** Every step of a flow with those inside splits, from top to bottom, the Yes branch before the No branch. */
export function listSteps<Step extends BranchingStep>(
  steps: readonly Step[],
  path = "steps",
  depth = 0,
): PlacedStep<Step>[] {
  return steps.flatMap((step, index) => {
    const here = `${path}.${index}`;
    const branches = (["then", "else"] as const).flatMap((branch) =>
      listSteps((step[branch] ?? []) as readonly Step[], `${here}.${branch}`, depth + 1),
    );
    return [{ step, path: here, depth }, ...branches];
  });
}

/** The step with that id, wherever it stands. */
export function findStep<Step extends BranchingStep>(steps: readonly Step[], id: string | null): Step | undefined {
  return listSteps(steps).find(({ step }) => step.id === id)?.step;
}

/** The webhook steps of a flow, wherever they stand, from top to bottom. */
export function listWebhooks<Step extends BranchingStep>(
  steps: readonly Step[],
): PlacedStep<Extract<Step, { kind: "webhook" }>>[] {
  return listSteps(steps).filter(isWebhook);
}

function isWebhook<Step extends BranchingStep>(
  placed: PlacedStep<Step>,
): placed is PlacedStep<Step> & PlacedStep<Extract<Step, { kind: "webhook" }>> {
  return placed.step.kind === "webhook";
}
