import type { AttemptCount, EndpointFiguresStore } from "#server/services/ports/endpoint-figures.ts";
import type { Db } from "./client.ts";

const countedSql = (subject: string, group: string) => `
  SELECT ${group} AS "groupKey", h.label = 'ok' AS succeeded, b.bucket, sum(b.count)::int AS count
    FROM hourly_duration h, unnest(h.buckets, h.counts) AS b (bucket, count)
   WHERE h.store_id = $1 AND h.what = 'attempts' AND h.subject_id = ${subject} AND h.hour >= $3 AND h.hour < $4
   GROUP BY 1, 2, 3`;

const totalsSql = countedSql("ANY($2::uuid[])", "h.subject_id");
const hoursSql = countedSql("$2::uuid", "(extract(epoch FROM h.hour) * 1000)::float8");

export function createEndpointFigures({ pool }: Db): EndpointFiguresStore {
  return {
    async totals(storeId, ids, from, to) {
      const { rows } = await pool.query<AttemptCount & { groupKey: string }>(totalsSql, [storeId, ids, from, to]);
      return Map.groupBy(rows, ({ groupKey }) => groupKey);
    },

    async hours(storeId, id, from, to) {
      const { rows } = await pool.query<AttemptCount & { groupKey: number }>(hoursSql, [storeId, id, from, to]);
      return rows.map(({ groupKey: hourMs, ...each }) => ({ ...each, hourMs }));
    },
  };
}
