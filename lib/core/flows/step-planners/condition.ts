import { comparedRows } from "#core/filter/compared-rows.ts";
import { evaluateFilter } from "#core/filter/evaluate-filter.ts";
import type { Filter } from "#core/filter/filter-types.ts";
import type { PlanContext, StepRecord } from "#core/flows/run-plan.ts";

/** A step's condition evaluated for the run's event, as it is kept: the answer, its sentence, and every row of it. */
export function decideCondition(
  step: { id: string; kind: "filter" | "split"; if: Filter | null },
  { nowMs, scope }: PlanContext,
): StepRecord {
  const { explain, match, reason } = evaluateFilter(step.if ?? { all: [] }, scope());
  return {
    stepId: step.id,
    kind: step.kind,
    status: "done",
    outcome: match ? "yes" : "no",
    decision: { ...reason, compared: comparedRows(explain) },
    startedAtMs: nowMs,
    wakeAtMs: null,
    finishedAtMs: nowMs,
  };
}
