import type { FlowHours } from "#server/services/ports/flow-hours.ts";
import type { Db } from "./client.ts";

const takeRoomSql = `
  WITH held AS (
    SELECT count(*)::int AS runs FROM run
     WHERE store_id = $1 AND status = 'held' AND reason_code = 'flood' AND flow_id = $2
  ), before AS (
    SELECT runs FROM flow_hour WHERE flow_id = $2 AND hour = date_trunc('hour', $3::timestamptz, 'UTC') FOR UPDATE
  ), room AS (
    SELECT greatest(0, least(held.runs, $4::int - coalesce((SELECT runs FROM before), 0))) AS runs FROM held
  ), taken AS (
    INSERT INTO flow_hour AS o (flow_id, hour, runs)
    SELECT $2, date_trunc('hour', $3::timestamptz, 'UTC'), runs FROM room WHERE runs > 0
    ON CONFLICT (flow_id, hour) DO UPDATE SET runs = o.runs + excluded.runs
  )
  SELECT runs FROM room`;

export function createFlowHours({ pool }: Db): FlowHours {
  return {
    async takeRoom(storeId, flowId, at, runsPerHour) {
      const { rows } = await pool.query<{ runs: number }>(takeRoomSql, [storeId, flowId, at, runsPerHour]);
      return rows[0]?.runs ?? 0;
    },
  };
}
