import { type BranchingStep, listSteps } from "#core/flows/list-steps.ts";
import { planRun } from "#core/flows/plan-run.ts";
import type { PlanContext, PlannableDefinition, StepRecord } from "#core/flows/run-plan.ts";

/** A delivery of the run as it stands now. `nextAttemptAtMs`: epoch milliseconds; of a retry, or of its turn. */
export interface SettledDelivery {
  stepId: string;
  status: string;
  reasonCode: string | null;
  reason: string | null;
  nextAttemptAtMs: number | null;
}

export interface RunSettlement {
  status: "queued" | "waiting" | "held" | "completed" | "failed" | "skipped" | "cancelled";
  reasonCode: string | null;
  reason: string | null;
  /** Epoch milliseconds; null when nothing is left to wait for. */
  wakeAtMs: number | null;
  /** The webhook step whose delivery comes next and does not exist yet. */
  nextStepId: string | null;
  /** The delay it waits in. */
  delayStepId: string | null;
  /** Decisions at delays, filters and splits that are to be kept with it. */
  decided: StepRecord[];
  finished: boolean;
}

const terminal = new Set(["delivered", "failed", "skipped", "cancelled"]);

/** The steps that have a delivery, and no other, whatever split they are in: for a run that is to begin no further one. */
export function begunSteps<Step extends BranchingStep>(
  definition: { steps: readonly Step[] },
  deliveries: readonly { stepId: string }[],
): { steps: readonly Step[] } {
  const begun = new Set(deliveries.map((each) => each.stepId));
  return {
    steps: listSteps(definition.steps)
      .map(({ step }) => step)
      .filter(({ id }) => begun.has(id)),
  };
}

/** Where a run stands after something happened to one of its deliveries, or a delay of it may have ended. Pure and total. */
export function settleRun(
  definition: PlannableDefinition,
  deliveries: readonly SettledDelivery[],
  records: readonly StepRecord[],
  context: PlanContext,
): RunSettlement {
  const completedStepIds = deliveries.filter((each) => terminal.has(each.status)).map((each) => each.stepId);
  const { action, decided } = planRun(definition, { completedStepIds, records }, context);
  const base = { wakeAtMs: null, nextStepId: null, delayStepId: null, decided };
  const open = { ...base, reasonCode: null, reason: null, finished: false };
  switch (action.kind) {
    case "fail":
      return { ...base, status: "failed", ...because(action.reason), finished: true };
    case "complete":
      return { ...base, ...ending(deliveries), finished: true };
    case "stop": {
      const ended = ending(deliveries);
      return { ...base, ...(ended.status === "failed" ? ended : skipped(action.reason)), finished: true };
    }
    case "wait":
      return {
        ...open,
        status: "waiting",
        ...because(action.reason),
        wakeAtMs: action.untilMs,
        delayStepId: action.stepId,
      };
    case "deliver": {
      const current = deliveries.find((each) => each.stepId === action.stepId);
      if (!current) return { ...open, status: "queued", wakeAtMs: context.nowMs, nextStepId: action.stepId };
      // A resend of an earlier step that is held, or that waits, holds up no delivery that the run has come to since.
      const going = deliveries.filter((each) => !terminal.has(each.status) && each.status !== "held");
      if (going.length === 0) {
        return { ...open, status: "held", reasonCode: current.reasonCode, reason: current.reason };
      }
      const status = going.every((each) => each.status === "retrying") ? "waiting" : "queued";
      return { ...open, status, wakeAtMs: Math.min(...going.map((each) => each.nextAttemptAtMs ?? context.nowMs)) };
    }
  }
}

type Ending = Pick<RunSettlement, "status" | "reasonCode" | "reason">;

function because({ code, message }: { code: string; message: string }) {
  return { reasonCode: code, reason: message };
}

function skipped(reason: { code: string; message: string }): Ending {
  return { status: "skipped", ...because(reason) };
}

function ending(deliveries: readonly SettledDelivery[]): Ending {
  const failed = deliveries.filter((each) => each.status === "failed").length;
  if (failed > 0) {
    const reason = `${failed} of ${deliveries.length} webhook${deliveries.length === 1 ? "" : "s"} failed.`;
    return { status: "failed", reasonCode: "delivery_failed", reason };
  }
  const allSkipped = deliveries.length > 0 && deliveries.every((each) => each.status === "skipped");
  if (allSkipped) {
    return { status: "skipped", reasonCode: "skipped_by_person", reason: "Every webhook of this run was skipped." };
  }
  const allCancelled = deliveries.length > 0 && deliveries.every((each) => each.status === "cancelled");
  if (allCancelled)
    return {
      status: "cancelled",
      reasonCode: "cancelled_by_person",
      reason: "Every webhook of this run was cancelled.",
    };
  return { status: "completed", reasonCode: null, reason: null };
}
