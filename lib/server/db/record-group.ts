import type { Pool } from "pg";
import type { ClaimedRun, DeliveryChange, RunChange } from "#server/services/ports/runs.ts";
import { deliveryValues, runValues } from "./record-values.ts";

/** What became of an attempt and of its run, which begins no further delivery with it. */
export interface RunRecord {
  run: ClaimedRun;
  change: RunChange;
  delivery: DeliveryChange;
}

const columns = {
  run_id: "uuid",
  token: "uuid",
  run_status: "text",
  run_code: "text",
  run_reason: "text",
  wake_at: "timestamptz",
  faults: "int",
  run_finished_at: "timestamptz",
  lane: "uuid",
  slot_taken: "boolean",
  delivery_id: "uuid",
  status: "text",
  code: "text",
  reason: "text",
  next_attempt_at: "timestamptz",
  finished_at: "timestamptz",
  made: "int",
  counted: "int",
  manual_done: "boolean",
  status_code: "int",
  error_kind: "text",
  endpoint_id: "uuid",
  method: "text",
  origin: "text",
  url: "text",
  request_headers: "jsonb",
  request_body: "text",
  trigger: "text",
  started_at: "timestamptz",
  duration_ms: "int",
  dns_ms: "int",
  connect_ms: "int",
  tls_ms: "int",
  first_byte_ms: "int",
  error_message: "text",
  remote_address: "text",
  response_headers: "jsonb",
  response_body: "text",
  response_truncated: "boolean",
};
const types = Object.values(columns);

/** The same moves as in record-run.ts, for several runs in one transaction. */
function recordSql(size: number): string {
  const row = (index: number) => types.map((type, at) => `$${index * types.length + at + 1}::${type}`).join(", ");
  const rows = Array.from({ length: size }, (_, index) => `(${row(index)})`);
  return `
  WITH v (${Object.keys(columns).join(", ")}) AS (VALUES ${rows.join(", ")}), r AS (
    UPDATE run SET status = v.run_status, reason_code = v.run_code, reason = v.run_reason, faults = v.faults,
           finished_at = v.run_finished_at, lane = coalesce(v.lane, run.lane), slot_taken = v.slot_taken,
           lease_token = NULL, wake_at = CASE WHEN manual_wake THEN now() ELSE v.wake_at END
      FROM v WHERE run.id = v.run_id AND run.lease_token = v.token
    RETURNING run.id
  ), d AS (
    UPDATE delivery AS o SET status = v.status, reason_code = v.code, reason = v.reason,
           next_attempt_at = v.next_attempt_at, finished_at = v.finished_at,
           attempt_count = attempt_count + v.made, auto_attempts = auto_attempts + v.counted,
           manual_pending = manual_pending AND NOT v.manual_done,
           last_status_code = CASE WHEN v.made > 0 THEN v.status_code ELSE last_status_code END,
           last_error_kind = CASE WHEN v.made > 0 THEN v.error_kind ELSE last_error_kind END,
           endpoint_id = coalesce(v.endpoint_id, o.endpoint_id), method = coalesce(v.method, o.method),
           origin = coalesce(v.origin, o.origin), url = coalesce(v.url, o.url),
           request_headers = coalesce(v.request_headers, o.request_headers),
           request_body = coalesce(v.request_body, o.request_body)
      FROM v JOIN r ON r.id = v.run_id WHERE o.id = v.delivery_id AND o.run_id = v.run_id
    RETURNING o.id, o.store_id, o.attempt_count
  ), a AS (
    INSERT INTO attempt (delivery_id, number, store_id, trigger, started_at, duration_ms, dns_ms, connect_ms, tls_ms,
                         first_byte_ms, status_code, error_kind, error_message, remote_address, response_headers,
                         response_body, response_truncated)
    SELECT d.id, d.attempt_count, d.store_id, v.trigger, v.started_at, v.duration_ms, v.dns_ms, v.connect_ms, v.tls_ms,
           v.first_byte_ms, v.status_code, v.error_kind, v.error_message, v.remote_address, v.response_headers,
           v.response_body, v.response_truncated
      FROM d JOIN v ON v.delivery_id = d.id WHERE v.made > 0
  )
  SELECT id FROM r`;
}

const statements = new Map<number, string>();

function statementFor(size: number): string {
  const known = statements.get(size) ?? recordSql(size);
  statements.set(size, known);
  return known;
}

/** In their order: was it recorded? false for a run whose lease was lost; of it nothing was written. */
export async function recordGroup(pool: Pool, group: readonly RunRecord[]): Promise<boolean[]> {
  const { rows } = await pool.query<{ id: string }>({
    name: `record-runs-${group.length}`,
    text: statementFor(group.length),
    values: group.flatMap(({ run, change, delivery }) => [...runValues(run, change), ...deliveryValues(delivery)]),
  });
  const recorded = new Set(rows.map((row) => row.id));
  return group.map(({ run }) => recorded.has(run.id));
}
