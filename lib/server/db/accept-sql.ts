import { onceConflictSql } from "./once-conflict.ts";

const eventTypes = [
  ...["uuid", "uuid", "uuid", "text", "text", "text", "timestamptz", "timestamptz", "text", "text", "numeric", "text"],
  ...["boolean", "text", "text", "text", "jsonb"],
];

const listTypes = [
  ...["uuid", "uuid", "uuid", "int", "text", "text", "text", "uuid"],
  ...["uuid", "uuid", "text", "text", "text"],
  ...["uuid", "int"],
];

/** Of each run whose flow has a once-per key or a limit on its runs. */
const limitTypes = ["text", "text", "timestamptz", "text", "int", "text"];

/** The lists come behind the rows of so many events. */
function lists(size: number, of: readonly string[], after = 0): string[] {
  const first = size * eventTypes.length + after + 1;
  return of.map((type, at) => `$${first + at}::${type}[]`);
}

const runList = "event_id, id, flow_id, version, status, code, reason, lane, lease_token, lease_ms";
const ofEvent =
  "e.store_id, e.type, e.received_at, e.order_number, e.person_email, e.order_value, e.currency, e.is_test";

function runLists(size: number): string {
  const all = lists(size, listTypes);
  return [...all.slice(0, 8), ...all.slice(13)].join(", ");
}

/** As they are to begin, where no flow of the events limits its runs: most events. */
export function unlimitedBeginning(size: number): string {
  return `
  b AS MATERIALIZED (
    SELECT n.*, ${ofEvent}, n.status AS begun, n.code AS begun_code, n.reason AS begun_reason
      FROM unnest(${runLists(size)}) AS n (${runList})
      JOIN e ON e.id = n.event_id
  )`;
}

/**
 * k: whose the once-per keys are; the row's lock makes it one run however many come at once. h: room in flows' hours.
 * Both lock in the order of flows, k wholly before h, so that two events with the same keys never wait for each other.
 */
export const limitedBeginning = `
  n AS MATERIALIZED (
    SELECT n.*, ${ofEvent}
      FROM unnest(${runLists(1)}, ${lists(1, limitTypes, listTypes.length).join(", ")})
             AS n (${runList}, key_hash, key, until, once_words, room, flood_reason)
      JOIN e ON e.id = n.event_id
  ), k AS (
    INSERT INTO once_key AS o (flow_id, key_hash, store_id, key, run_id, event_id, taken_at, until)
    SELECT n.flow_id, n.key_hash, n.store_id, n.key, n.id, n.event_id, n.received_at, n.until FROM n
     WHERE n.key_hash IS NOT NULL ORDER BY n.flow_id
    ${onceConflictSql}
    RETURNING flow_id, run_id, taken_at
  ), h AS (
    INSERT INTO flow_hour AS o (flow_id, hour, runs)
    SELECT n.flow_id, date_trunc('hour', n.received_at, 'UTC'), 1 FROM n LEFT JOIN k USING (flow_id)
     WHERE n.room IS NOT NULL AND n.status = 'queued' AND (k.run_id IS NULL OR k.run_id = n.id) ORDER BY n.flow_id
    ON CONFLICT (flow_id, hour) DO UPDATE SET runs = o.runs + 1
     WHERE o.runs < (SELECT n.room FROM n WHERE n.flow_id = o.flow_id)
    RETURNING flow_id
  ), b AS MATERIALIZED (
    SELECT n.*, s.status AS begun, s.code AS begun_code,
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

/** One statement is one transaction: nothing of an event is ever stored without its runs and their first deliveries. */
export function acceptSql(size: number, beginning: string): string {
  const row = (index: number) => eventTypes.map((type, at) => `$${index * eventTypes.length + at + 1}::${type}`);
  const rows = Array.from({ length: size }, (_, index) => `(${row(index).join(", ")})`);
  const deliveries = lists(size, listTypes).slice(8, 13).join(", ");
  return `
  WITH e AS (
    INSERT INTO event (id, store_id, source_id, type, external_id, dedupe_key, occurred_at, received_at, order_number,
                       person_email, order_value, currency, is_test, normalised, person, payload, decisions)
    VALUES ${rows.join(", ")}
    ON CONFLICT (source_id, dedupe_key) DO NOTHING
    RETURNING id, store_id, type, received_at, order_number, person_email, order_value, currency, is_test
  ), ${beginning}, l AS MATERIALIZED (
    SELECT b.*, o.leased, CASE WHEN o.leased THEN 'running' ELSE b.begun END AS run_status,
           CASE WHEN b.begun = 'skipped' THEN b.received_at END AS finished_at
      FROM b CROSS JOIN LATERAL (SELECT b.begun = 'queued' AND b.lease_token IS NOT NULL AS leased) AS o
  ), r AS (
    INSERT INTO run (id, store_id, flow_id, flow_version, event_id, status, reason_code, reason, lane, lease_token,
                     wake_at, created_at, finished_at)
    SELECT id, store_id, flow_id, version, event_id, run_status, begun_code, begun_reason, lane,
           CASE WHEN leased THEN lease_token END,
           CASE WHEN leased THEN now() + lease_ms * interval '1 millisecond' WHEN begun = 'queued' THEN now() END,
           received_at, finished_at
      FROM l
  ), d AS (
    INSERT INTO delivery (id, store_id, run_id, flow_id, flow_version, step_id, step_name, event_id, event_type, status,
                          reason_code, reason, method, order_number, person_email, order_value, currency, is_test, created_at,
                          finished_at)
    SELECT s.id, l.store_id, l.id, l.flow_id, l.version, s.step_id, s.step_name, l.event_id, l.type,
           CASE WHEN l.leased THEN 'sending' ELSE l.begun END, l.begun_code, l.begun_reason,
           s.method, l.order_number, l.person_email, l.order_value, l.currency, l.is_test, l.received_at, l.finished_at
      FROM l JOIN unnest(${deliveries}) AS s (id, run_id, step_id, step_name, method) ON s.run_id = l.id
  )
  SELECT e.id, (SELECT coalesce(json_agg(json_build_object('id', l.id, 'status', l.run_status, 'reasonCode', l.begun_code)), '[]')
                  FROM l WHERE l.event_id = e.id) AS runs
    FROM e`;
}
