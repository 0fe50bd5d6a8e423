import type { Pool } from "pg";
import type { WaitingCount, WaitingFigures } from "#server/services/ports/overview.ts";

// Spelt out as the partial index has it, so that nothing but what waits is read.
const openSql = `
  SELECT status, reason_code, endpoint_id, event_id, order_value, currency, created_at FROM delivery
   WHERE store_id = $1 AND status IN ('queued', 'sending', 'retrying', 'held') AND status <> 'delivered' AND NOT is_test`;

/** An order counts once in each group, however many of its deliveries wait there. */
const moneySql = (groups: string) => `
  SELECT ${groups}, count(*)::int AS orders, sum(order_value)::float8 AS amount
    FROM (SELECT DISTINCT ${groups}, event_id, order_value FROM open WHERE order_value IS NOT NULL AND currency IS NOT NULL) AS o
   GROUP BY ${groups} ORDER BY amount DESC`;

const countsSql = `
  SELECT o.status, o.reason_code AS "reasonCode", o.endpoint_id AS "endpointId", e.origin, count(*)::int AS deliveries,
         min(o.created_at) AS "oldestAt"
    FROM open o LEFT JOIN endpoint e ON e.id = o.endpoint_id GROUP BY 1, 2, 3, 4`;

const listOf = (rows: string) => `(SELECT coalesce(json_agg(r), '[]') FROM (${rows}) AS r)`;

// One statement, so that the three are of one moment.
const waitingSql = `
  WITH open AS MATERIALIZED (${openSql})
  SELECT ${listOf(countsSql)} AS counts, ${listOf(moneySql("currency"))} AS money,
         ${listOf(moneySql("endpoint_id, currency"))} AS endpoint_money`;

interface RawWaiting {
  counts: (Omit<WaitingCount, "oldestAt"> & { oldestAt: string })[];
  money: WaitingFigures["money"];
  endpoint_money: (WaitingFigures["money"][number] & { endpoint_id: string | null })[];
}

/** What of a store waits now; as much work as there is waiting. */
export async function readWaiting(pool: Pool, storeId: string): Promise<WaitingFigures> {
  const { rows } = await pool.query<RawWaiting>({ name: "waiting", text: waitingSql, values: [storeId] });
  const { counts, endpoint_money, money } = rows[0] ?? { counts: [], endpoint_money: [], money: [] };
  return {
    counts: counts.map((count) => ({ ...count, oldestAt: new Date(count.oldestAt) })),
    money,
    endpointMoney: endpoint_money.flatMap(({ endpoint_id: endpointId, ...each }) =>
      endpointId === null ? [] : [{ ...each, endpointId }],
    ),
  };
}
