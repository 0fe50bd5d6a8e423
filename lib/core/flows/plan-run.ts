/** As much of a step as planning needs; one member a step kind. */
type PlannableStep = { id: string; kind: "webhook" };

export interface PlannableDefinition {
  steps: readonly { id: string; kind: string }[];
}

/** `completedStepIds`: steps that are done with, whether their delivery succeeded, failed or was skipped. */
export interface RunState {
  completedStepIds: readonly string[];
}

export type RunAction =
  | { kind: "deliver"; stepId: string }
  | { kind: "complete" }
  | { kind: "fail"; reason: { code: string; message: string } };

/** What a step that is not done with asks for; null when it asks for nothing and the run goes on past it. */
type StepPlanner<Kind extends PlannableStep["kind"]> = (
  step: Extract<PlannableStep, { kind: Kind }>,
  state: RunState,
) => RunAction | null;

/** A new step kind is one member of PlannableStep and one line here. */
const planners: { [Kind in PlannableStep["kind"]]: StepPlanner<Kind> } = {
  webhook: (step) => ({ kind: "deliver", stepId: step.id }),
};

/**
 * The next action of a run: pure and total, asked again after every action. Steps run in order; a webhook step
 * stands for itself, so one that failed keeps no later one from being sent and the run completes.
 */
export function planRun(definition: PlannableDefinition, state: RunState): RunAction {
  const completed = new Set(state.completedStepIds);
  for (const step of definition.steps) {
    if (completed.has(step.id)) continue;
    if (!isKnown(step)) {
      const message = `This version of Hookline does not know the step kind “${step.kind}”. Update Hookline, then resume.`;
      return { kind: "fail", reason: { code: "unknown_step_kind", message } };
    }
    const action = planners[step.kind](step, state);
    if (action !== null) return action;
  }
  return { kind: "complete" };
}

function isKnown(step: { kind: string }): step is PlannableStep {
  return Object.hasOwn(planners, step.kind);
}
