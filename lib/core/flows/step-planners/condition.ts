import { evaluateFilter } from "#core/filter/evaluate-filter.ts";
import type { Filter } from "#core/filter/filter-types.ts";
import type { PlanContext, StepRecord } from "#core/flows/run-plan.ts";

const rowsKept = 50;

/** A step's condition evaluated for the run's event, as it is kept: the answer, its sentence, and every row of it. */
export function decideCondition(
  step: { id: string; kind: "filter" | "split"; if: Filter | null },
  { nowMs, scope }: PlanContext,
): StepRecord {
  const { explain, match, reason } = evaluateFilter(step.if ?? { all: [] }, scope());
  const compared = explain
    .slice(0, rowsKept)
    .map((row) => ({ path: row.path, op: row.op, match: row.match, message: row.reason.message }));
  return {
    stepId: step.id,
    kind: step.kind,
    status: "done",
    outcome: match ? "yes" : "no",
    decision: { ...reason, compared },
    startedAtMs: nowMs,
    wakeAtMs: null,
    finishedAtMs: nowMs,
  };
}
