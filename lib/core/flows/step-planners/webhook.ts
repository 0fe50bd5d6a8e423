import type { PlannableWebhook, StepPlanner } from "#core/flows/run-plan.ts";

export const planWebhook: StepPlanner<PlannableWebhook> = (step, { completed }) =>
  completed.has(step.id) ? {} : { action: { kind: "deliver", stepId: step.id } };
