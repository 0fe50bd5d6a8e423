import type { Pool } from "pg";
import type { RunPlanning } from "#server/services/ports/runs.ts";
import { asStepRecords, stepsAsJson } from "./step-rows.ts";

const planningSql = `
  SELECT st.time_zone, f.status = 'paused' AS flow_paused, ${stepsAsJson("r.id")} AS steps
    FROM run r JOIN flow f ON f.id = r.flow_id JOIN store st ON st.id = r.store_id WHERE r.id = $1`;

/** Read under the run's lease, so nobody else decides meanwhile. */
export async function readPlanning(pool: Pool, runId: string): Promise<RunPlanning | null> {
  const { rows } = await pool.query<{ time_zone: string; flow_paused: boolean; steps: unknown }>({
    name: "read-planning",
    text: planningSql,
    values: [runId],
  });
  const [row] = rows;
  return row ? { timeZone: row.time_zone, flowPaused: row.flow_paused, records: asStepRecords(row.steps) } : null;
}
