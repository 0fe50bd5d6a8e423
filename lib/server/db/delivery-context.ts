import type { Pool } from "pg";
import type { StoredContext } from "#server/services/ports/deliveries.ts";
import { unknownLane } from "#server/services/ports/runs.ts";

const placeSql = `
  SELECT coalesce(d.endpoint_id, nullif(r.lane, $3::uuid)) AS lane, d.failure_group_id AS "problemId"
    FROM delivery d JOIN run r ON r.id = d.run_id WHERE d.store_id = $1 AND d.id = $2`;

// By run and not by delivery: what is held before it was rendered knows its endpoint by its lane alone.
const waitingSql = `
  WITH waiting AS (
    (SELECT id FROM run WHERE lane = $2 AND wake_at IS NOT NULL AND store_id = $1 LIMIT $4)
    UNION ALL
    (SELECT id FROM run WHERE store_id = $1 AND status = 'held' AND lane = $2 LIMIT $4)
  ), open AS (
    SELECT d.event_id, d.order_value, d.currency FROM waiting w JOIN delivery d ON d.run_id = w.id
     WHERE d.status IN ('queued', 'sending', 'retrying', 'held') AND d.id <> $3 AND NOT d.is_test LIMIT $4
  ), worth AS (
    SELECT currency, sum(order_value)::float8 AS amount, count(*)::int AS orders
      FROM (SELECT DISTINCT event_id, order_value, currency FROM open WHERE order_value IS NOT NULL) o
     GROUP BY currency ORDER BY amount DESC
  )
  SELECT (SELECT count(*)::int FROM open) AS deliveries, (SELECT coalesce(json_agg(worth), '[]') FROM worth) AS worth`;

const countedMax = 10_000;

/** Which problem a delivery belongs to and what else waits for its endpoint, as far as that is worth counting. */
export async function readContext(pool: Pool, storeId: string, id: string): Promise<StoredContext | null> {
  const place = await pool.query<{ lane: string | null; problemId: string | null }>(placeSql, [
    storeId,
    id,
    unknownLane,
  ]);
  const found = place.rows[0];
  if (!found) return null;
  const nothing = { deliveries: 0, isMore: false, worth: [] };
  if (found.lane === null) return { problemId: found.problemId, waiting: nothing };
  const { rows } = await pool.query<Omit<StoredContext["waiting"], "isMore">>(waitingSql, [
    storeId,
    found.lane,
    id,
    countedMax + 1,
  ]);
  const { deliveries, worth } = rows[0] ?? nothing;
  const isMore = deliveries > countedMax;
  return { problemId: found.problemId, waiting: { deliveries: Math.min(deliveries, countedMax), isMore, worth } };
}
