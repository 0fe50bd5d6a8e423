import type { DeliveryStore } from "#server/services/ports/deliveries.ts";
import type { Db } from "./client.ts";
import { asRun, type RawRun } from "./delivery-rows.ts";

const runSql = "SELECT r.*, f.name AS flow_name FROM run r JOIN flow f ON f.id = r.flow_id WHERE r.store_id = $1";

/** Runs as people see them; the engine's view is the run queue. */
export function createRunReader({ pool }: Db): Pick<DeliveryStore, "findRun" | "listRunsOfEvent"> {
  return {
    async findRun(storeId, id) {
      const { rows } = await pool.query<RawRun & { event_id: string; wake_at: Date | null }>(
        `${runSql} AND r.id = $2`,
        [storeId, id],
      );
      const raw = rows[0];
      return raw ? { ...asRun(raw), eventId: raw.event_id, wakeAt: raw.wake_at?.toISOString() ?? null } : null;
    },

    async listRunsOfEvent(storeId, eventId) {
      const { rows } = await pool.query<RawRun>(`${runSql} AND r.event_id = $2 ORDER BY r.id LIMIT 200`, [
        storeId,
        eventId,
      ]);
      return rows.map(asRun);
    },
  };
}
