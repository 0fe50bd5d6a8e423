import type { Pool } from "pg";
import type { StrayHold } from "#server/services/ports/runs.ts";

// By endpoint, flow and store, of which there are few, and then by the index of held runs: never run by run.
const straysSql = `
  SELECT e.store_id AS "storeId", c.code AS "reasonCode", e.id AS lane, NULL::uuid AS "flowId"
    FROM endpoint e CROSS JOIN unnest($1::text[]) AS c (code)
   WHERE e.status IN ('active', 'failing')
     AND EXISTS (SELECT FROM run r WHERE r.store_id = e.store_id AND r.status = 'held' AND r.reason_code = c.code AND r.lane = e.id)
  UNION ALL
  SELECT f.store_id, $2, NULL, f.id
    FROM flow f
   WHERE f.status = 'live' AND f.updated_at > now() - $4 * interval '1 millisecond'
     AND EXISTS (SELECT FROM run r WHERE r.store_id = f.store_id AND r.status = 'held' AND r.reason_code = $2 AND r.flow_id = f.id)
  UNION ALL
  SELECT DISTINCT s.store_id, $3, NULL::uuid, NULL::uuid
    FROM secret s
   WHERE s.updated_at > now() - $4 * interval '1 millisecond'
     AND EXISTS (SELECT FROM run r WHERE r.store_id = s.store_id AND r.status = 'held' AND r.reason_code = $3)`;

/** Groups of held runs that nothing holds any more; of flows and secrets those that changed within `recentMs`. */
export async function listStrayHolds(
  pool: Pool,
  codes: { endpoint: readonly string[]; flow: string; secret: string },
  recentMs: number,
): Promise<StrayHold[]> {
  const { rows } = await pool.query<{
    storeId: string;
    reasonCode: string;
    lane: string | null;
    flowId: string | null;
  }>(straysSql, [codes.endpoint, codes.flow, codes.secret, recentMs]);
  return rows.map(({ flowId, lane, reasonCode, storeId }) => ({
    storeId,
    held: { reasonCode, ...(lane !== null && { lane }), ...(flowId !== null && { flowId }) },
  }));
}
