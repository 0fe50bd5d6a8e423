import { type BranchingStep, listSteps } from "#core/flows/list-steps.ts";
import { type PlannableDefinition, planRun } from "#core/flows/plan-run.ts";

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

/** Where a run stands after something happened to one of its deliveries. Pure and total. */
export function settleRun(
  definition: PlannableDefinition,
  deliveries: readonly SettledDelivery[],
  nowMs: number,
): RunSettlement {
  const completedStepIds = deliveries.filter((each) => terminal.has(each.status)).map((each) => each.stepId);
  const action = planRun(definition, { completedStepIds });
  const open = { reasonCode: null, reason: null, nextStepId: null, finished: false };
  if (action.kind === "fail") {
    return {
      ...open,
      status: "failed",
      reasonCode: action.reason.code,
      reason: action.reason.message,
      wakeAtMs: null,
      finished: true,
    };
  }
  if (action.kind === "complete") return { ...ending(deliveries), nextStepId: null, wakeAtMs: null, finished: true };
  const current = deliveries.find((each) => each.stepId === action.stepId);
  if (!current) return { ...open, status: "queued", wakeAtMs: nowMs, nextStepId: action.stepId };
  if (current.status === "held") {
    return { ...open, status: "held", reasonCode: current.reasonCode, reason: current.reason, wakeAtMs: null };
  }
  const status = current.status === "retrying" ? "waiting" : "queued";
  return { ...open, status, wakeAtMs: current.nextAttemptAtMs ?? nowMs };
}

function ending(deliveries: readonly SettledDelivery[]): Pick<RunSettlement, "status" | "reasonCode" | "reason"> {
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
