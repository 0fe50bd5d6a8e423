import type { Pool } from "pg";
import type { BegunRun, EventRecord, NewRun } from "#server/services/ports/events.ts";
import { deliveryValues, eventValues, leaseValues, runValues } from "./accept-values.ts";
import { withoutNul } from "./json-columns.ts";
import { onceConflictSql } from "./once-conflict.ts";

const runColumns = "id, flow_id, version, status, code, reason, lane, lease_token, lease_ms";
const runArrays = `$16::uuid[], $17::uuid[], $18::int[], $19::text[], $20::text[], $21::text[], $22::uuid[], $28::uuid[], $29::int[]`;

/**
 * k: whose the once-per keys are; the row's lock makes it one run however many come at once. h: room in flows' hours.
 * Both lock in the order of flows, k wholly before h, so that two events with the same keys never wait for each other.
 */
const beginning = `
  n AS MATERIALIZED (
    SELECT e.id AS event_id, n.*
      FROM e, unnest(${runArrays}, $30::text[], $31::text[], $32::timestamptz[], $33::text[], $34::int[], $35::text[])
             AS n (${runColumns}, key_hash, key, until, once_words, room, flood_reason)
  ), k AS (
    INSERT INTO once_key AS o (flow_id, key_hash, store_id, key, run_id, event_id, taken_at, until)
    SELECT n.flow_id, n.key_hash, $2, n.key, n.id, n.event_id, $8, n.until FROM n
     WHERE n.key_hash IS NOT NULL ORDER BY n.flow_id
    ${onceConflictSql}
    RETURNING flow_id, run_id, taken_at
  ), h AS (
    INSERT INTO flow_hour AS o (flow_id, hour, runs)
    SELECT n.flow_id, date_trunc('hour', $8::timestamptz, 'UTC'), 1 FROM n LEFT JOIN k USING (flow_id)
     WHERE n.room IS NOT NULL AND n.status = 'queued' AND (k.run_id IS NULL OR k.run_id = n.id) ORDER BY n.flow_id
    ON CONFLICT (flow_id, hour) DO UPDATE SET runs = o.runs + 1
     WHERE o.runs < (SELECT n.room FROM n WHERE n.flow_id = o.flow_id)
    RETURNING flow_id
  ), b AS MATERIALIZED (
    SELECT n.*, s.status AS begun, s.code AS begun_code, s.status = 'queued' AND n.lease_token IS NOT NULL AS leased,
           CASE s.code WHEN 'once' THEN n.once_words || ' already started run ' || k.run_id || ' on '
                                        || to_char(k.taken_at AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') || ' UTC.'
                       WHEN 'flood' THEN n.flood_reason ELSE n.reason END AS begun_reason
      FROM n LEFT JOIN k USING (flow_id) LEFT JOIN h USING (flow_id)
     CROSS JOIN LATERAL (
       SELECT CASE WHEN k.run_id <> n.id THEN 'skipped' WHEN o.over THEN 'held' ELSE n.status END AS status,
              CASE WHEN k.run_id <> n.id THEN 'once' WHEN o.over THEN 'flood' ELSE n.code END AS code
         FROM (SELECT n.status = 'queued' AND n.room IS NOT NULL AND h.flow_id IS NULL AS over) AS o
     ) AS s
  )`;

// One statement is one transaction: nothing of an event is ever stored without its runs and their first deliveries.
const acceptSql = `
  WITH e AS (
    INSERT INTO event (id, store_id, source_id, type, external_id, dedupe_key, occurred_at, received_at, order_number,
                       person_email, is_test, normalised, person, payload, decisions)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
    ON CONFLICT (source_id, dedupe_key) DO NOTHING
    RETURNING id
  ), ${beginning}, r AS (
    INSERT INTO run (id, store_id, flow_id, flow_version, event_id, status, reason_code, reason, lane, lease_token,
                     wake_at, created_at, finished_at)
    SELECT b.id, $2, b.flow_id, b.version, b.event_id, CASE WHEN b.leased THEN 'running' ELSE b.begun END, b.begun_code,
           b.begun_reason, b.lane, CASE WHEN b.leased THEN b.lease_token END,
           CASE WHEN b.leased THEN now() + b.lease_ms * interval '1 millisecond' WHEN b.begun = 'queued' THEN now() END, $8, CASE WHEN b.begun = 'skipped' THEN $8::timestamptz END
      FROM b
  ), d AS (
    INSERT INTO delivery (id, store_id, run_id, flow_id, flow_version, step_id, step_name, event_id, event_type, status,
                          reason_code, reason, method, order_number, person_email, is_test, created_at, finished_at)
    SELECT s.id, $2, b.id, b.flow_id, b.version, s.step_id, s.step_name, b.event_id, $4,
           CASE WHEN b.leased THEN 'sending' ELSE b.begun END, b.begun_code, b.begun_reason,
           s.method, $9, $10, $11, $8, CASE WHEN b.begun = 'skipped' THEN $8::timestamptz END
      FROM b, unnest($23::uuid[], $24::uuid[], $25::text[], $26::text[], $27::text[]) AS s (id, run_id, step_id, step_name, method)
     WHERE s.run_id = b.id
  )
  SELECT (SELECT count(*) FROM e)::int AS accepted,
         (SELECT coalesce(json_agg(json_build_object('id', b.id, 'status', CASE WHEN b.leased THEN 'running' ELSE b.begun END, 'reasonCode', b.begun_code)), '[]') FROM b) AS runs`;

/** An event of which a flow has once-per keys or a limit. The runs as they began; null when the event had come before. */
export async function acceptLimited(pool: Pool, event: EventRecord, runs: NewRun[]): Promise<BegunRun[] | null> {
  const { rows } = await pool.query<{ accepted: number; runs: BegunRun[] }>({
    name: "accept-event-limited",
    text: acceptSql,
    values: [
      ...eventValues(event),
      ...runValues(runs),
      ...deliveryValues(runs),
      ...leaseValues(runs),
      ...limitValues(runs),
    ],
  });
  return rows[0]?.accepted ? rows[0].runs : null;
}

function limitValues(runs: NewRun[]): unknown[] {
  return [
    runs.map((run) => run.once?.keyHash ?? null),
    runs.map((run) => run.once && withoutNul(run.once.key)),
    runs.map((run) => run.once?.until ?? null),
    runs.map((run) => run.once && withoutNul(run.once.words)),
    runs.map((run) => run.flood?.runsPerHour ?? null),
    runs.map((run) => run.flood?.reason ?? null),
  ];
}
