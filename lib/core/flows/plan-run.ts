import type {
  PlanContext,
  PlannableDefinition,
  PlannableStep,
  RunAction,
  RunPlan,
  RunState,
  StepPlan,
  StepPlanner,
  StepRecord,
} from "./run-plan.ts";
import { planDelay } from "./step-planners/delay.ts";
import { planFilter } from "./step-planners/filter.ts";
import { planSplit } from "./step-planners/split.ts";
import { planWebhook } from "./step-planners/webhook.ts";

/** How to add a kind stands in this folder's README. */
const planners: { [Kind in PlannableStep["kind"]]: StepPlanner<Extract<PlannableStep, { kind: Kind }>> } = {
  webhook: planWebhook,
  delay: planDelay,
  filter: planFilter,
  split: planSplit,
};

/**
 * The next action of a run, with what was decided on the way to it: pure and total, asked again after every action.
 * Steps run in order and the branches of a split join behind it. A webhook stands for itself, so one that failed keeps
 * no later step from its turn. What `state.records` holds is never decided again.
 */
export function planRun({ steps }: PlannableDefinition, state: RunState, context: PlanContext): RunPlan {
  const completed = new Set(state.completedStepIds);
  const records = new Map(state.records.map((record) => [record.stepId, record]));
  const decided: StepRecord[] = [];

  function walk(list: readonly PlannableStep[]): RunAction | null {
    for (const step of list) {
      if (!Object.hasOwn(planners, step.kind)) return unknownKind(step);
      const before = records.get(step.id);
      const plan = planStep(step, { record: before, completed, context });
      if (plan.record && plan.record !== before) decided.push(plan.record);
      const action = plan.action ?? (plan.inner ? walk(plan.inner) : null);
      if (action) return action;
    }
    return null;
  }

  const action = walk(steps) ?? { kind: "complete" };
  return { action, decided };
}

function planStep(step: PlannableStep, at: Parameters<StepPlanner<PlannableStep>>[1]): StepPlan {
  const plan = planners[step.kind] as StepPlanner<PlannableStep>;
  return plan(step, at);
}

function unknownKind({ kind }: { kind: string }): RunAction {
  const message = `This version of Hookline does not know the step kind “${kind}”. Update Hookline, then resume.`;
  return { kind: "fail", reason: { code: "unknown_step_kind", message } };
}
