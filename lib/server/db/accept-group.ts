import type { Pool } from "pg";
import type { BegunRun, EventRecord, NewRun } from "#server/services/ports/events.ts";
import { deliveryValues, eventValues, leaseValues, runValues } from "./accept-values.ts";

/** An event with its runs, none of which has a once-per key or a limit. */
export interface NewEvent {
  event: EventRecord;
  runs: NewRun[];
}

const eventTypes = [
  ...["uuid", "uuid", "uuid", "text", "text", "text", "timestamptz", "timestamptz", "text", "text", "boolean"],
  ...["text", "text", "text", "jsonb"],
];

const listTypes = [
  ...["uuid", "uuid", "uuid", "int", "text", "text", "text", "uuid"],
  ...["uuid", "uuid", "text", "text", "text"],
  ...["uuid", "int"],
];

/** One statement is one transaction: nothing of an event is ever stored without its runs and their first deliveries. */
function acceptSql(size: number): string {
  const row = (index: number) => eventTypes.map((type, at) => `$${index * eventTypes.length + at + 1}::${type}`);
  const rows = Array.from({ length: size }, (_, index) => `(${row(index).join(", ")})`);
  const lists = listTypes.map((type, at) => `$${size * eventTypes.length + at + 1}::${type}[]`);
  return `
  WITH e AS (
    INSERT INTO event (id, store_id, source_id, type, external_id, dedupe_key, occurred_at, received_at, order_number,
                       person_email, is_test, normalised, person, payload, decisions)
    VALUES ${rows.join(", ")}
    ON CONFLICT (source_id, dedupe_key) DO NOTHING
    RETURNING id, store_id, type, received_at, order_number, person_email, is_test
  ), b AS MATERIALIZED (
    SELECT n.*, e.store_id, e.type, e.received_at, e.order_number, e.person_email, e.is_test,
           CASE WHEN l.leased THEN 'running' ELSE n.status END AS begun,
           CASE WHEN n.status = 'skipped' THEN e.received_at END AS finished_at,
           l.leased
      FROM unnest(${lists.slice(0, 8).join(", ")}, ${lists.slice(13).join(", ")})
             AS n (event_id, id, flow_id, version, status, code, reason, lane, lease_token, lease_ms)
      JOIN e ON e.id = n.event_id
     CROSS JOIN LATERAL (SELECT n.status = 'queued' AND n.lease_token IS NOT NULL AS leased) AS l
  ), r AS (
    INSERT INTO run (id, store_id, flow_id, flow_version, event_id, status, reason_code, reason, lane, lease_token,
                     wake_at, created_at, finished_at)
    SELECT id, store_id, flow_id, version, event_id, begun, code, reason, lane, CASE WHEN leased THEN lease_token END,
           CASE WHEN leased THEN now() + lease_ms * interval '1 millisecond' WHEN begun = 'queued' THEN now() END,
           received_at, finished_at
      FROM b
  ), d AS (
    INSERT INTO delivery (id, store_id, run_id, flow_id, flow_version, step_id, step_name, event_id, event_type, status,
                          reason_code, reason, method, order_number, person_email, is_test, created_at, finished_at)
    SELECT s.id, b.store_id, b.id, b.flow_id, b.version, s.step_id, s.step_name, b.event_id, b.type,
           CASE WHEN b.leased THEN 'sending' ELSE b.begun END, b.code, b.reason,
           s.method, b.order_number, b.person_email, b.is_test, b.received_at, b.finished_at
      FROM b JOIN unnest(${lists.slice(8, 13).join(", ")}) AS s (id, run_id, step_id, step_name, method) ON s.run_id = b.id
  )
  SELECT e.id, (SELECT coalesce(json_agg(json_build_object('id', b.id, 'status', b.begun, 'reasonCode', b.code)), '[]')
                  FROM b WHERE b.event_id = e.id) AS runs
    FROM e`;
}

const statements = new Map<number, string>();

function statementFor(size: number): string {
  const known = statements.get(size) ?? acceptSql(size);
  statements.set(size, known);
  return known;
}

/**
 * Writes events in one transaction. In their order: the runs as they began; null for an event that had come before, of
 * which nothing was written. Rows go in by dedupe key, so that two groups never wait for each other.
 */
export async function acceptGroup(pool: Pool, group: readonly NewEvent[]): Promise<(BegunRun[] | null)[]> {
  const ordered = [...group].sort((a, b) => (a.event.dedupeKey < b.event.dedupeKey ? -1 : 1));
  const runs = ordered.flatMap((each) => each.runs);
  const eventIds = ordered.flatMap((each) => each.runs.map(() => each.event.id));
  const { rows } = await pool.query<{ id: string; runs: BegunRun[] }>({
    name: `accept-events-${ordered.length}`,
    text: statementFor(ordered.length),
    values: [
      ...ordered.flatMap(({ event }) => eventValues(event)),
      eventIds,
      ...runValues(runs),
      ...deliveryValues(runs),
      ...leaseValues(runs),
    ],
  });
  const begun = new Map(rows.map((row) => [row.id, row.runs]));
  return group.map(({ event }) => begun.get(event.id) ?? null);
}
