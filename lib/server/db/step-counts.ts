import type { StepCount } from "#contracts/step-counts.ts";
import { idFloor } from "#core/retention/id-floor.ts";
import type { Db } from "./client.ts";

/**
 * An id is the time it was made, so the newest deliveries of a flow are a range of (store_id, flow_id, id), and the
 * steps that sent nothing, of its newest runs, one of (store_id, flow_id, run_id).
 */
const countSql = `
  SELECT step_id, count(*)::int AS entered,
         count(*) FILTER (WHERE status = 'delivered')::int AS delivered,
         count(*) FILTER (WHERE status = 'failed')::int AS failed,
         count(*) FILTER (WHERE status IN ('queued', 'sending', 'retrying', 'held'))::int AS waiting,
         count(*) FILTER (WHERE status IN ('skipped', 'cancelled'))::int AS skipped
    FROM (SELECT step_id, status FROM delivery
           WHERE store_id = $1 AND flow_id = $2 AND id >= $3::uuid AND NOT is_test
           ORDER BY id DESC LIMIT $4) newest
   GROUP BY step_id
   UNION ALL
  SELECT step_id, count(*)::int, 0, 0,
         count(*) FILTER (WHERE step.status = 'waiting' AND run.status = 'waiting')::int,
         count(*) FILTER (WHERE outcome = 'stop' OR (kind = 'filter' AND outcome = 'no'))::int
    FROM (SELECT run_id, step_id, kind, status, outcome FROM run_step
           WHERE store_id = $1 AND flow_id = $2 AND run_id >= $3::uuid ORDER BY run_id DESC LIMIT $4) step
    JOIN run ON run.id = step.run_id AND NOT run.is_test
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
