import { planRun } from "#core/flows/plan-run.ts";
import type { PlanContext, PlannableDefinition, RunAction, StepRecord } from "#core/flows/run-plan.ts";

/** A step that a run comes by: what was decided there, or that its webhook is sent. `atMs`: when, epoch milliseconds. */
export type StepVisit =
  | { kind: "decided"; stepId: string; atMs: number; record: StepRecord }
  | { kind: "webhook"; stepId: string; atMs: number };

export interface StepWalk {
  visits: StepVisit[];
  /** How it ends: at the end of the flow, or at a step that stopped it. */
  ending: Extract<RunAction, { kind: "complete" | "stop" | "fail" }>;
  endsAtMs: number;
}

/**
 * The way of one run through a flow, from `context.nowMs` on: as the engine takes it, but with every delay passed over
 * and every webhook taken as done. Pure and total.
 */
export function walkSteps(definition: PlannableDefinition, context: PlanContext): StepWalk {
  const visits = new Map<string, StepVisit>();
  const records = new Map<string, StepRecord>();
  const completedStepIds: string[] = [];
  for (let nowMs = context.nowMs; ; ) {
    const plan = planRun(definition, { completedStepIds, records: [...records.values()] }, { ...context, nowMs });
    for (const record of plan.decided) {
      records.set(record.stepId, record);
      visits.set(record.stepId, { kind: "decided", stepId: record.stepId, atMs: record.startedAtMs, record });
    }
    const { action } = plan;
    if (action.kind === "wait") nowMs = action.untilMs;
    else if (action.kind === "deliver") {
      completedStepIds.push(action.stepId);
      visits.set(action.stepId, { kind: "webhook", stepId: action.stepId, atMs: nowMs });
    } else return { visits: [...visits.values()], ending: action, endsAtMs: nowMs };
  }
}
