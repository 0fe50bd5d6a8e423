import type { TimedFlowStore } from "#server/services/ports/timed-flows.ts";
import type { Db } from "./client.ts";

const dueSql = `
  SELECT f.id, f.store_id, f.live_version, s.time_zone, f.timed_at, f.timed_after
    FROM flow f JOIN store s ON s.id = f.store_id
   WHERE f.timed_at <= $1 AND f.status IN ('live', 'paused') AND ($2::uuid IS NULL OR f.id > $2)
   ORDER BY f.id LIMIT $3`;

const moveSql = `
  UPDATE flow SET timed_at = $4, timed_after = $5
   WHERE id = $1 AND live_version = $2 AND timed_at = $3 AND timed_after IS NOT DISTINCT FROM $6`;

interface Raw {
  id: string;
  store_id: string;
  live_version: number;
  time_zone: string;
  timed_at: Date;
  timed_after: string | null;
}

export function createTimedFlowStore({ pool }: Db): TimedFlowStore {
  return {
    async listDue(now, after, limit) {
      const { rows } = await pool.query<Raw>(dueSql, [now, after, limit]);
      return rows.map((raw) => ({
        id: raw.id,
        storeId: raw.store_id,
        version: raw.live_version,
        timeZone: raw.time_zone,
        position: { at: raw.timed_at, after: raw.timed_after },
      }));
    },

    async move({ id, position, version }, to) {
      const values = [id, version, position.at, to.at, to.after, position.after];
      return (await pool.query(moveSql, values)).rowCount === 1;
    },
  };
}
