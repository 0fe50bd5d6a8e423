import { timedEventTypes } from "#core/flows/trigger.ts";
import type { SilenceStore, Watched } from "#server/services/ports/silence.ts";
import type { Db } from "./client.ts";

// A source's newest event and a flow's newest delivery are one row each, through (source_id, id) and (store_id, flow_id, id).
const watchedSql = `
  WITH stores AS (SELECT id FROM store WHERE $1::uuid IS NULL OR id > $1 ORDER BY id LIMIT $2)
  SELECT s.id, s.store_id AS "storeId", s.name, 'source' AS kind, NULL::uuid AS "sourceId", s.created_at AS "changedAt",
         (SELECT e.received_at FROM event e WHERE e.source_id = s.id ORDER BY e.id DESC LIMIT 1) AS "latestAt"
    FROM source s JOIN stores ON stores.id = s.store_id WHERE s.archived_at IS NULL
  UNION ALL
  SELECT f.id, f.store_id, f.name, 'flow', f.trigger_source_id, f.updated_at,
         (SELECT d.created_at FROM delivery d WHERE d.store_id = f.store_id AND d.flow_id = f.id
           ORDER BY d.id DESC LIMIT 1)
    FROM flow f JOIN stores ON stores.id = f.store_id WHERE f.status = 'live' AND f.timed_at IS NULL
  ORDER BY 2, 4 DESC`;

const countsSql = `
  SELECT coalesce(sum(c.count), 0)::int AS count
    FROM generate_series($4::timestamptz, $5::timestamptz - interval '1 hour', interval '1 hour') AS hours(hour)
    LEFT JOIN hourly_count c ON c.store_id = $1 AND c.what = $2 AND c.subject_id = $3 AND c.hour = hours.hour
     AND c.label <> ALL($6::text[])
   GROUP BY hours.hour ORDER BY hours.hour`;

/** What Hookline makes itself says nothing about a source. */
const madeTypes = Object.values(timedEventTypes);

export function createSilenceStore({ pool }: Db): SilenceStore {
  return {
    async listWatched(afterStoreId, stores) {
      return (await pool.query<Watched>(watchedSql, [afterStoreId, stores])).rows;
    },

    async hourlyCounts({ id, kind, storeId }, from, to) {
      const what = kind === "source" ? "events" : "deliveries";
      const { rows } = await pool.query<{ count: number }>(countsSql, [storeId, what, id, from, to, madeTypes]);
      return rows.map((row) => row.count);
    },
  };
}
