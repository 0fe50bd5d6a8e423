import type { Pool } from "pg";
import type { HeldRuns } from "#server/services/ports/runs.ts";

// Oldest first, a bounded number at a time; a retry that was held goes back to its place in the schedule at once.
const releaseSql = `
  WITH picked AS (
    SELECT id FROM run
     WHERE store_id = $1 AND status = 'held' AND reason_code = $2
       AND ($3::uuid IS NULL OR flow_id = $3) AND ($4::uuid IS NULL OR lane = $4) AND ($5::uuid IS NULL OR id = $5)
     ORDER BY id LIMIT $6 FOR UPDATE SKIP LOCKED
  ), r AS (
    UPDATE run SET status = 'queued', reason_code = NULL, reason = NULL, wake_at = now()
      FROM picked WHERE run.id = picked.id RETURNING run.id
  ), d AS (
    UPDATE delivery SET status = 'queued', reason_code = NULL, reason = NULL, next_attempt_at = NULL
      FROM r WHERE delivery.run_id = r.id AND delivery.status = 'held' RETURNING delivery.id
  )
  SELECT count(*)::int AS released FROM r`;

const atOnce = 1000;

/** Their number. Several statements for many, so that none holds its locks for long. */
export async function releaseHeldRuns(pool: Pool, storeId: string, by: HeldRuns): Promise<number> {
  const limit = by.limit ?? Number.POSITIVE_INFINITY;
  let total = 0;
  for (;;) {
    const room = Math.min(atOnce, limit - total);
    if (room <= 0) return total;
    const values = [storeId, by.reasonCode, by.flowId ?? null, by.lane ?? null, by.runId ?? null, room];
    const { rows } = await pool.query<{ released: number }>(releaseSql, values);
    const released = rows[0]?.released ?? 0;
    total += released;
    if (released < room) return total;
  }
}
