import { decideDelay } from "#core/flows/decide-delay.ts";
import type { PlannableDelay, StepPlan, StepPlanner, StepRecord } from "#core/flows/run-plan.ts";

export const planDelay: StepPlanner<PlannableDelay> = (step, { context, record }) => {
  if (record?.status === "done") return record.outcome === "stop" ? stopAt(record) : {};
  if (record) return goOnOrWait(record, context.nowMs);
  const { code, message, stop, wakeAtMs } = decideDelay(step, context);
  const begun: StepRecord = {
    stepId: step.id,
    kind: "delay",
    status: "waiting",
    outcome: stop ? "stop" : null,
    decision: { code, message, compared: [] },
    startedAtMs: context.nowMs,
    wakeAtMs,
    finishedAtMs: null,
  };
  const planned = goOnOrWait(begun, context.nowMs);
  return stop ? { ...planned, ...stopAt(begun) } : { record: begun, ...planned };
};

function goOnOrWait(record: StepRecord, nowMs: number): StepPlan {
  const { decision, stepId, wakeAtMs } = record;
  if (wakeAtMs === null || wakeAtMs <= nowMs) return { record: { ...record, status: "done", finishedAtMs: nowMs } };
  return { action: { kind: "wait", stepId, untilMs: wakeAtMs, reason: { code: "delay", message: decision.message } } };
}

function stopAt({ decision, stepId }: StepRecord): StepPlan {
  return { action: { kind: "stop", stepId, reason: { code: decision.code, message: decision.message } } };
}
