import type { Pool, PoolClient } from "pg";
import { type FailedDelivery, type GatheredFailures, gatherFailures } from "#core/failures/gather.ts";
import type { FailureStore } from "#server/services/ports/failures.ts";
import { inTransaction } from "./in-transaction.ts";
import { raiseSql, raiseValues } from "./notice-store.ts";

// Word for word the index delivery_ungrouped. What somebody else holds is taken next time.
const newSql = `
  WITH picked AS MATERIALIZED (
    SELECT * FROM delivery
     WHERE status IN ('failed', 'retrying') AND (status = 'failed' OR attempt_count >= 2) AND NOT is_test
       AND grouped_attempts IS DISTINCT FROM attempt_count
     ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED
  )
  SELECT d.id, d.store_id AS "storeId", d.flow_id AS "flowId", d.endpoint_id AS "endpointId", d.status, d.reason,
         d.reason_code AS "reasonCode", d.last_status_code AS "lastStatusCode", d.last_error_kind AS "lastErrorKind",
         d.origin, f.name AS "flowName", coalesce(d.finished_at, a.started_at, d.created_at) AS at,
         coalesce(a.trigger = 'manual', false) AS "byHand", g.endpoint_id AS "groupEndpointId", g.cause AS "groupCause"
    FROM picked d JOIN flow f ON f.id = d.flow_id
    LEFT JOIN attempt a ON a.delivery_id = d.id AND a.number = d.attempt_count
    LEFT JOIN failure_group g ON g.id = d.failure_group_id
   ORDER BY d.id`;

// A failure from before its end does not open it again: it was on its way when somebody ended it.
const backSql = "g.status = 'resolved' AND excluded.last_at > g.resolved_at";
const groupSql = `
  INSERT INTO failure_group AS g (id, store_id, flow_id, endpoint_id, cause, status, opening_id, count, first_at, last_at, opened_at, last_delivery_id)
  VALUES ($1, $2, $3, $4, $5, 'open', $1, $6, $7, $8, $9, $10)
  ON CONFLICT (store_id, flow_id, endpoint_id, cause) DO UPDATE
     SET count = g.count + excluded.count, last_at = greatest(g.last_at, excluded.last_at),
         last_delivery_id = excluded.last_delivery_id,
         status = CASE WHEN ${backSql} THEN 'open' ELSE g.status END,
         opening_id = CASE WHEN ${backSql} THEN excluded.id ELSE g.opening_id END,
         opened_at = CASE WHEN ${backSql} THEN excluded.opened_at ELSE g.opened_at END,
         acknowledged_at = CASE WHEN ${backSql} THEN NULL ELSE g.acknowledged_at END,
         acknowledged_by = CASE WHEN ${backSql} THEN NULL ELSE g.acknowledged_by END,
         resolved_by = CASE WHEN ${backSql} THEN NULL ELSE g.resolved_by END,
         resolved_at = CASE WHEN ${backSql} THEN NULL ELSE g.resolved_at END
  RETURNING id, status, opening_id`;

const joinSql =
  "UPDATE delivery SET failure_group_id = $1, grouped_attempts = attempt_count WHERE id = ANY($2::uuid[])";
const hoursSql = `
  INSERT INTO failure_group_hour AS h (group_id, hour, count)
  SELECT $1, n.hour, n.count FROM unnest($2::timestamptz[], $3::int[]) AS n (hour, count)
  ON CONFLICT (group_id, hour) DO UPDATE SET count = h.count + excluded.count`;
const moveSql = "INSERT INTO failure_group_move (id, group_id, kind, by, at) VALUES ($1, $2, $3, $4, $5)";

type Row = Omit<FailedDelivery, "group"> & {
  reason: string | null;
  origin: string;
  flowName: string;
  groupEndpointId: string | null;
  groupCause: string | null;
};

/**
 * Puts each failure into its group exactly once: what was looked at is marked in the same transaction, so a process that
 * is killed before or amid this leaves it to the next, and several never count one twice.
 */
export function createGathering(pool: Pool): Pick<FailureStore, "gather"> {
  return {
    gather: (limit, at, newId, noticeOf) =>
      inTransaction(pool, async (client) => {
        const { rows } = await client.query<Row>(newSql, [limit]);
        const newest = new Map(rows.map((row) => [row.id, row]));
        for (const gathered of gatherFailures(rows.map(asFailed))) {
          const group = await join(client, gathered, at, newId);
          const last = newest.get(gathered.lastDeliveryId);
          if (group.status !== "open" || gathered.ended === 0 || !last) continue;
          const { flowName, origin, reason } = last;
          const notice = noticeOf({ id: group.id, flowName, origin, reason, cause: gathered.cause });
          await client.query(raiseSql, raiseValues(gathered.storeId, notice, gathered.ended, { id: newId(), at }));
        }
        return { taken: rows.length, storeIds: [...new Set(rows.map((row) => row.storeId))] };
      }),
  };
}

function asFailed({ groupCause, groupEndpointId, ...row }: Row): FailedDelivery {
  return { ...row, group: groupCause === null ? null : { endpointId: groupEndpointId, cause: groupCause } };
}

async function join(
  client: PoolClient,
  gathered: GatheredFailures,
  at: Date,
  newId: () => string,
): Promise<{ id: string; status: string }> {
  const freshId = newId();
  const { cause, deliveryIds, endpointId, firstAt, flowId, hours, joined, lastAt, lastDeliveryId, storeId } = gathered;
  const values = [freshId, storeId, flowId, endpointId, cause, joined, firstAt, lastAt, at, lastDeliveryId];
  const written = await client.query<{ id: string; status: string; opening_id: string }>(groupSql, values);
  const group = written.rows[0];
  if (!group) throw new Error("A failure group was not written");
  await client.query(joinSql, [group.id, deliveryIds]);
  await client.query(hoursSql, [group.id, [...hours.keys()].map((ms) => new Date(ms)), [...hours.values()]]);
  if (group.opening_id === freshId) {
    const kind = group.id === freshId ? "opened" : "reopened";
    await client.query(moveSql, [newId(), group.id, kind, null, at]);
  }
  return group;
}
