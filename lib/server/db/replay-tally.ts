import type { Pool } from "pg";
import type { ReplayTally } from "#server/services/ports/replays.ts";
import type { SqlFilter } from "./sql-filter.ts";

const latestAttempts = 50;
const waits = "m.status IN ('queued', 'sending', 'retrying', 'held')";

// Everything comes of one reading, so that the numbers belong together.
const tallySql = (where: string, max: string) => `
  WITH m AS (
    SELECT d.endpoint_id, d.status, d.manual_pending, d.order_value, d.currency, coalesce(d.order_number, d.event_id::text) AS order
      FROM delivery d WHERE ${where} LIMIT ${max}
  ), t AS (SELECT * FROM m WHERE NOT m.manual_pending AND NOT ${waits}),
  o AS (
    SELECT DISTINCT ON (t.order) t.order_value, t.currency FROM t
     WHERE t.status <> 'delivered' AND t.order_value IS NOT NULL AND t.currency IS NOT NULL
  ), e AS (SELECT t.endpoint_id, count(*)::int AS count FROM t GROUP BY 1)
  SELECT (SELECT count(*)::int FROM m) AS matched, (SELECT count(*)::int FROM t) AS taken,
         (SELECT count(*)::int FROM t WHERE t.status = 'delivered') AS delivered,
         (SELECT count(*)::int FROM m WHERE ${waits} AND NOT m.manual_pending) AS waiting,
         (SELECT count(*)::int FROM m WHERE m.manual_pending) AS asked,
         (SELECT coalesce(json_agg(w), '[]') FROM (
            SELECT o.currency, sum(o.order_value)::float8 AS amount FROM o GROUP BY 1 ORDER BY 2 DESC) AS w) AS worth,
         (SELECT coalesce(json_agg(x), '[]') FROM (
            SELECT e.endpoint_id AS "endpointId", e.count, l.mean AS "meanDurationMs"
              FROM e LEFT JOIN LATERAL (
                SELECT avg(a.duration_ms)::float8 AS mean
                  FROM (SELECT d.id, d.attempt_count FROM delivery d
                         WHERE d.endpoint_id = e.endpoint_id ORDER BY d.id DESC LIMIT ${latestAttempts}) AS n
                  JOIN attempt a ON a.delivery_id = n.id AND a.number = n.attempt_count
              ) AS l ON true
             ORDER BY e.count DESC) AS x) AS endpoints`;

export async function tallyReplay(pool: Pool, where: SqlFilter, max: number): Promise<ReplayTally> {
  const { rows } = await pool.query<ReplayTally>(tallySql(where.text, where.param(max)), where.values);
  if (!rows[0]) throw new Error("A tally has no row");
  return rows[0];
}
