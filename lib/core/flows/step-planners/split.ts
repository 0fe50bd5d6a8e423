import type { PlannableSplit, StepPlanner } from "#core/flows/run-plan.ts";
import { decideCondition } from "./condition.ts";

export const planSplit: StepPlanner<PlannableSplit> = (step, { context, record: before }) => {
  const record = before ?? decideCondition(step, context);
  return { record, inner: record.outcome === "yes" ? step.then : step.else };
};
