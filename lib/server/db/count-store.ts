import { idFloor } from "#core/retention/id-floor.ts";
import type { Counted, CountStore } from "#server/services/ports/counts.ts";
import type { Db } from "./client.ts";

const hourMs = 3_600_000;
const noSource = "00000000-0000-0000-0000-000000000000";

// An event's id is the time of its arrival, so its hour is a range of the primary key; $3 and $4 are its ends.
const eventsSql = `
  SELECT store_id, coalesce(source_id, '${noSource}') AS subject_id, type AS label, count(*)::int AS count
    FROM event WHERE id >= $3::uuid AND id < $4::uuid AND NOT is_test GROUP BY 1, 2, 3`;

const endedSql = (subject: string) => `
  SELECT store_id, ${subject} AS subject_id, status AS label, count(*)::int AS count
    FROM delivery WHERE finished_at >= $3::timestamptz AND finished_at < $4::timestamptz AND NOT is_test
     AND ${subject} IS NOT NULL GROUP BY 1, 2, 3`;

const rowsSql: Record<Counted, string> = {
  events: eventsSql,
  deliveries: endedSql("flow_id"),
  endpoint_deliveries: endedSql("endpoint_id"),
};

const oldestSql: Record<Counted, string> = {
  events: "SELECT received_at AS at FROM event ORDER BY id LIMIT 1",
  deliveries: "SELECT min(finished_at) AS at FROM delivery",
  endpoint_deliveries: "SELECT min(finished_at) AS at FROM delivery",
};

const countSql = (rows: string) => `
  WITH fresh AS MATERIALIZED (${rows}),
  gone AS (
    DELETE FROM hourly_count h WHERE h.hour = $1 AND h.what = $2 AND NOT EXISTS (
      SELECT FROM fresh f WHERE f.store_id = h.store_id AND f.subject_id = h.subject_id AND f.label = h.label)
  )
  INSERT INTO hourly_count AS h (store_id, hour, what, subject_id, label, count)
  SELECT store_id, $1, $2, subject_id, label, count FROM fresh
  ON CONFLICT (store_id, what, subject_id, label, hour) DO UPDATE SET count = excluded.count
   WHERE h.count <> excluded.count`;

export function createCountStore({ pool }: Db): CountStore {
  return {
    async span(what) {
      const [newest, oldest] = await Promise.all([
        pool.query<{ hour: Date }>("SELECT hour FROM hourly_count WHERE what = $1 ORDER BY hour DESC LIMIT 1", [what]),
        pool.query<{ at: Date | null }>(oldestSql[what]),
      ]);
      return { newestCounted: newest.rows[0]?.hour ?? null, oldest: oldest.rows[0]?.at ?? null };
    },

    async countHour(what, hour) {
      const end = new Date(hour.getTime() + hourMs);
      const ends = what === "events" ? [idFloor(hour), idFloor(end)] : [hour, end];
      await pool.query(countSql(rowsSql[what]), [hour, what, ...ends]);
    },
  };
}
