import type { RunStepView } from "#contracts/run.ts";
import type { Status } from "#ui/status-badge.tsx";

/** The status a step of a run is shown with; null where the run has not been, or not yet. */
export function statusOf(step: RunStepView): Status | null {
  if (step.deliveryStatus !== null) return step.deliveryStatus;
  if (step.state === "waiting" || step.state === "held" || step.state === "cancelled") return step.state;
  if (step.state !== "done") return null;
  return step.kind === "filter" && step.outcome === "no" ? "skipped" : "completed";
}
