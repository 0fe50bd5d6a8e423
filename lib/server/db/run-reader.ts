import type { DeliveryStore } from "#server/services/ports/deliveries.ts";
import type { Db } from "./client.ts";
import { asRun, type RawRun } from "./delivery-rows.ts";
import { asStepRecords, stepsAsJson } from "./step-rows.ts";

const fromSql = "FROM run r JOIN flow f ON f.id = r.flow_id WHERE r.store_id = $1";
const runSql = `SELECT r.*, f.name AS flow_name ${fromSql}`;
const oneRunSql = `SELECT r.*, f.name AS flow_name, ${stepsAsJson("r.id")} AS steps ${fromSql} AND r.id = $2`;

/** Runs as people see them; the engine's view is the run queue. */
export function createRunReader({ pool }: Db): Pick<DeliveryStore, "findRun" | "listRunsOfEvent"> {
  return {
    async findRun(storeId, id) {
      const { rows } = await pool.query<RawRun & { event_id: string; steps: unknown }>(oneRunSql, [storeId, id]);
      const raw = rows[0];
      return raw ? { ...asRun(raw), eventId: raw.event_id, records: asStepRecords(raw.steps) } : null;
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
