import { idFloor } from "#core/retention/id-floor.ts";
import type { OldRows, RetentionStore } from "#server/services/ports/retention.ts";
import type { Db } from "./client.ts";
import { inTransaction } from "./in-transaction.ts";

// Locked, so that nobody starts a run for an event that goes.
const pageSql = "SELECT id FROM event WHERE id > $1::uuid AND id < $2::uuid ORDER BY id LIMIT $3 FOR UPDATE";

// Locked as every change of a run locks it first: one asked for by hand meanwhile is seen here, or comes too late.
const runsSql = `
  SELECT event_id, finished_at IS NULL OR wake_at IS NOT NULL OR status = 'held' AS open
    FROM run WHERE event_id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`;

const removeSql = `
  WITH d AS (DELETE FROM delivery WHERE event_id = ANY($1::uuid[]) RETURNING id),
  a AS (DELETE FROM attempt USING d WHERE attempt.delivery_id = d.id),
  t AS (DELETE FROM attempt_text USING d WHERE attempt_text.delivery_id = d.id),
  r AS (DELETE FROM run WHERE event_id = ANY($1::uuid[]) RETURNING id),
  s AS (DELETE FROM run_step USING r WHERE run_step.run_id = r.id)
  DELETE FROM event WHERE id = ANY($1::uuid[])`;

const byId = (table: string) => `
  DELETE FROM ${table} WHERE id IN (
    SELECT id FROM ${table} WHERE id < $1::uuid ORDER BY id LIMIT $2)`;

const byTime = (table: string, column: string) => `
  DELETE FROM ${table} WHERE ctid = ANY(ARRAY(
    SELECT ctid FROM ${table} WHERE ${column} < $1::timestamptz ORDER BY ${column} LIMIT $2))`;

// A paused one may still be taken further, however old it is.
const endedReplaysSql = `
  DELETE FROM replay WHERE id IN (
    SELECT id FROM replay WHERE id < $1::uuid AND status IN ('completed', 'cancelled') ORDER BY id LIMIT $2)`;

const endedGroupsSql = `
  WITH g AS (
    DELETE FROM failure_group WHERE id IN (
      SELECT id FROM failure_group WHERE status = 'resolved' AND last_at < $1::timestamptz LIMIT $2) RETURNING id
  ), m AS (DELETE FROM failure_group_move USING g WHERE group_id = g.id)
  SELECT id FROM g`;

const oldRows: Record<OldRows, { sql: string; by: "id" | "time" }> = {
  rejected_request: { sql: byId("rejected_request"), by: "id" },
  inbox_request: { sql: byId("inbox_request"), by: "id" },
  replay: { sql: endedReplaysSql, by: "id" },
  flow_check: { sql: byId("flow_check"), by: "id" },
  audit_entry: { sql: byId("audit_entry"), by: "id" },
  receipt: { sql: byTime("receipt", "expires_at"), by: "time" },
  once_key: { sql: byTime("once_key", "until"), by: "time" },
  failure_group: { sql: endedGroupsSql, by: "time" },
  failure_group_hour: { sql: byTime("failure_group_hour", "hour"), by: "time" },
  person: { sql: byTime("person", "last_event_at"), by: "time" },
  flow_hour: { sql: byTime("flow_hour", "hour"), by: "time" },
  hourly_duration: { sql: byTime("hourly_duration", "hour"), by: "time" },
};

const nil = "00000000-0000-0000-0000-000000000000";

export function createRetentionStore({ pool }: Db): RetentionStore {
  return {
    removeEvents: (before, after, limit) =>
      inTransaction(pool, async (client) => {
        const page = await client.query<{ id: string }>(pageSql, [after ?? nil, idFloor(before), limit]);
        const ids = page.rows.map((row) => row.id);
        const runs = await client.query<{ event_id: string; open: boolean }>(runsSql, [ids]);
        const kept = new Set(runs.rows.filter((run) => run.open).map((run) => run.event_id));
        const gone = ids.filter((id) => !kept.has(id));
        await client.query(removeSql, [gone]);
        return { removed: gone.length, after: ids.length < limit ? null : (ids.at(-1) ?? null) };
      }),

    async removeOld(table, before, limit) {
      const { by, sql } = oldRows[table];
      const { rowCount } = await pool.query(sql, [by === "id" ? idFloor(before) : before, limit]);
      return rowCount ?? 0;
    },
  };
}
