import type { PlannableFilter, StepPlanner } from "#core/flows/run-plan.ts";
import { decideCondition } from "./condition.ts";

export const planFilter: StepPlanner<PlannableFilter> = (step, { context, record: before }) => {
  const record = before ?? decideCondition(step, context);
  if (record.outcome === "yes") return { record };
  const reason = { code: "filter_step", message: record.decision.message };
  return { record, action: { kind: "stop", stepId: step.id, reason } };
};
