import type { HourBucket, HourFigures } from "#core/overview/fold-hours.ts";
import type { FlowFigures, OverviewStore } from "#server/services/ports/overview.ts";
import type { Db } from "./client.ts";
import { readWaiting } from "./read-waiting.ts";

const ended = (label: string) =>
  `coalesce(sum(count) FILTER (WHERE what = 'deliveries' AND label = '${label}'), 0)::int`;

const hoursSql = `
  SELECT (extract(epoch FROM hour) * 1000)::float8 AS "hourMs", coalesce(sum(count) FILTER (WHERE what = 'events'), 0)::int AS events,
         ${ended("delivered")} AS delivered, ${ended("failed")} AS failed, ${ended("skipped")} AS skipped,
         ${ended("cancelled")} AS cancelled
    FROM hourly_count
   WHERE store_id = $1 AND what IN ('events', 'deliveries') AND hour >= $2 AND hour < $3
   GROUP BY hour`;

const timesSql = `
  SELECT (extract(epoch FROM h.hour) * 1000)::float8 AS "hourMs", b.bucket, sum(b.count)::int AS count
    FROM hourly_duration h, unnest(h.buckets, h.counts) AS b (bucket, count)
   WHERE h.store_id = $1 AND h.what = 'delivery_times' AND h.hour >= $2 AND h.hour < $3
   GROUP BY 1, 2`;

const flowsSql = `
  SELECT f.id, f.name, f.status, coalesce(sum(c.count) FILTER (WHERE c.label = 'delivered'), 0)::int AS delivered,
         coalesce(sum(c.count) FILTER (WHERE c.label = 'failed'), 0)::int AS failed,
         coalesce(sum(c.count) FILTER (WHERE c.label NOT IN ('delivered', 'failed')), 0)::int AS other
    FROM hourly_count c JOIN flow f ON f.id = c.subject_id
   WHERE c.store_id = $1 AND c.what = 'deliveries' AND c.hour >= $2 AND c.hour < $3
   GROUP BY f.id ORDER BY sum(c.count) DESC, f.id LIMIT $4`;

export function createOverviewStore({ pool }: Db): OverviewStore {
  return {
    async hours(storeId, from, to) {
      return (await pool.query<HourFigures>(hoursSql, [storeId, from, to])).rows;
    },

    async deliveryTimes(storeId, from, to) {
      return (await pool.query<HourBucket>(timesSql, [storeId, from, to])).rows;
    },

    async busiestFlows(storeId, from, to, limit) {
      return (await pool.query<FlowFigures>(flowsSql, [storeId, from, to, limit])).rows;
    },

    waiting: (storeId) => readWaiting(pool, storeId),
  };
}
