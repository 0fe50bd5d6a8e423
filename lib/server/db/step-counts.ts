import type { StepCount } from "#contracts/step-counts.ts";
import { idFloor } from "#core/retention/id-floor.ts";
import type { Db } from "./client.ts";

/** A delivery's id is the time it was made, so the newest of a flow are a range of (store_id, flow_id, id). */
const countSql = `
  SELECT step_id, count(*)::int AS entered,
         count(*) FILTER (WHERE status = 'delivered')::int AS delivered,
         count(*) FILTER (WHERE status = 'failed')::int AS failed,
         count(*) FILTER (WHERE status IN ('queued', 'sending', 'retrying', 'held'))::int AS waiting,
         count(*) FILTER (WHERE status IN ('skipped', 'cancelled'))::int AS skipped
    FROM (SELECT step_id, status FROM delivery
           WHERE store_id = $1 AND flow_id = $2 AND id >= $3::uuid AND NOT is_test
           ORDER BY id DESC LIMIT $4) newest
   GROUP BY step_id`;

export async function countByStep(
  { pool }: Pick<Db, "pool">,
  storeId: string,
  flowId: string,
  since: Date,
  countedMax: number,
): Promise<{ steps: StepCount[]; counted: number }> {
  const { rows } = await pool.query<Omit<StepCount, "stepId"> & { step_id: string }>(countSql, [
    storeId,
    flowId,
    idFloor(since),
    countedMax,
  ]);
  const steps = rows.map(({ step_id, ...counts }) => ({ stepId: step_id, ...counts }));
  return { steps, counted: steps.reduce((sum, { entered }) => sum + entered, 0) };
}
