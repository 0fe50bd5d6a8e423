import type { SequenceStore } from "./sequence-store.ts";

export interface RunState {
  id: string;
  status: string;
  reasonCode: string | null;
  reason: string | null;
  wakeAt: Date | null;
  leased: boolean;
  finishedAt: Date | null;
}

export interface DeliveryState {
  id: string;
  runId: string;
  stepId: string;
  status: string;
  reasonCode: string | null;
  reason: string | null;
  nextAttemptAt: Date | null;
  attemptCount: number;
  autoAttempts: number;
  manualPending: boolean;
  finishedAt: Date | null;
  attempts: { number: number; trigger: string; statusCode: number | null }[];
}

export interface State {
  runs: RunState[];
  deliveries: DeliveryState[];
}

const runsSql = `
  SELECT id, status, reason_code AS "reasonCode", reason, wake_at AS "wakeAt", lease_token IS NOT NULL AS leased,
         finished_at AS "finishedAt" FROM run WHERE store_id = $1 ORDER BY id`;
const deliveriesSql = `
  SELECT d.id, d.run_id AS "runId", d.step_id AS "stepId", d.status, d.reason_code AS "reasonCode", d.reason,
         d.next_attempt_at AS "nextAttemptAt", d.attempt_count AS "attemptCount", d.auto_attempts AS "autoAttempts",
         d.manual_pending AS "manualPending", d.finished_at AS "finishedAt",
         coalesce((SELECT json_agg(json_build_object('number', a.number, 'trigger', a.trigger, 'statusCode', a.status_code)
                                   ORDER BY a.number) FROM attempt a WHERE a.delivery_id = d.id), '[]') AS attempts
    FROM delivery d WHERE d.store_id = $1 ORDER BY d.id`;

export async function readState({ ctx, sql }: SequenceStore): Promise<State> {
  const runs = await sql.query<RunState>(runsSql, [ctx.storeId]);
  const deliveries = await sql.query<DeliveryState>(deliveriesSql, [ctx.storeId]);
  return { runs: runs.rows, deliveries: deliveries.rows };
}

/** Times of this store move back by so much: as if that time had passed, for the database and the services alike. */
export async function letPass(store: SequenceStore, ms: number): Promise<void> {
  const { ctx, sql } = store;
  store.passedMs += ms;
  const values = [ctx.storeId, ms];
  const back = (table: string, columns: string[]) =>
    sql.query(
      `UPDATE ${table} SET ${columns.map((name) => `${name} = ${name} - $2 * interval '1 millisecond'`).join(", ")}
        WHERE store_id = $1`,
      values,
    );
  await back("run", ["wake_at"]);
  await back("delivery", ["next_attempt_at"]);
  await back("endpoint", ["probe_at", "failing_since", "second_slot_at", "minute_slot_at", "hour_slot_at"]);
  const { rows } = await sql.query<{ id: string }>("SELECT id FROM endpoint WHERE store_id = $1", [ctx.storeId]);
  // Nothing changes; what was remembered of the row is read again.
  for (const { id } of rows) await ctx.ports.endpoints.changeHealth(id, () => null);
}
