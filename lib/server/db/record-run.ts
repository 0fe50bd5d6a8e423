import type { Pool } from "pg";
import type { StepRecord } from "#core/flows/run-plan.ts";
import type { NewDelivery } from "#server/services/ports/events.ts";
import type { ClaimedRun, DeliveryChange, RunChange } from "#server/services/ports/runs.ts";
import { recordSql } from "./record-sql.ts";
import { deliveryValues, runValues, stepValues } from "./record-values.ts";

/** What became of an attempt and of its run, which begins nothing further with it. */
export interface AttemptedRun {
  run: ClaimedRun;
  change: RunChange;
  delivery: DeliveryChange;
}

const statements = new Map<number, string>();

function groupStatement(size: number): string {
  const known = statements.get(size) ?? recordSql({ size, delivery: true, nextAt: null, stepsAt: null });
  statements.set(size, known);
  return known;
}

/** One transaction. In their order: was it recorded? false for a run whose lease was lost; of it nothing was written. */
export async function recordGroup(pool: Pool, group: readonly AttemptedRun[]): Promise<boolean[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: `record-runs-${group.length}`,
    text: groupStatement(group.length),
    values: group.flatMap(({ run, change, delivery }) => [...runValues(run, change), ...deliveryValues(delivery)]),
  });
  const recorded = new Set(rows.map((row) => row.id));
  return group.map(({ run }) => recorded.has(run.id));
}

/** One run with all that goes with it, in one transaction. false when the lease was lost: then nothing was written. */
export async function recordRun(
  pool: Pool,
  run: ClaimedRun,
  change: RunChange,
  delivery: DeliveryChange | null,
  next: NewDelivery | null,
  steps: readonly StepRecord[],
): Promise<boolean> {
  const values = [...runValues(run, change), ...(delivery ? deliveryValues(delivery) : [])];
  const nextAt = next ? values.length + 1 : null;
  if (next) values.push(next.id, next.stepId, next.stepName, next.method);
  const stepsAt = steps.length > 0 ? values.length + 1 : null;
  if (steps.length > 0) values.push(...stepValues(steps));
  const { rowCount } = await pool.query({
    name: `record-run${delivery ? "-delivery" : ""}${next ? "-next" : ""}${steps.length > 0 ? "-steps" : ""}`,
    text: recordSql({ size: 1, delivery: delivery !== null, nextAt, stepsAt }),
    values,
  });
  return (rowCount ?? 0) > 0;
}
