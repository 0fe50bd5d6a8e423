const runColumns = {
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
};

const deliveryColumns = {
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

/** What is recorded with the runs. `nextAt`, `stepsAt`: the first parameter of what comes after the rows; of one run only. */
export interface RecordParts {
  size: number;
  delivery: boolean;
  nextAt: number | null;
  stepsAt: number | null;
}

// Everything hangs on the run row still carrying our lease. `manual_wake` is read from the row under its lock, so a
// request made by hand while we were sending is never slept through.
const runSql = `
  r AS (
    UPDATE run SET status = v.run_status, reason_code = v.run_code, reason = v.run_reason, faults = v.faults,
           finished_at = v.run_finished_at, lane = coalesce(v.lane, run.lane), slot_taken = v.slot_taken,
           lease_token = NULL, wake_at = CASE WHEN manual_wake THEN now() ELSE v.wake_at END
      FROM v WHERE run.id = v.run_id AND run.lease_token = v.token
    RETURNING run.id, run.store_id, run.flow_id, run.flow_version, run.event_id
  )`;

const deliverySql = `
  d AS (
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
  )`;

const nextSql = (first: number) => `
  n AS (
    INSERT INTO delivery (id, store_id, run_id, flow_id, flow_version, step_id, step_name, event_id, event_type, status,
                          reason_code, reason, method, order_number, person_email, order_value, currency, is_test, created_at)
    SELECT $${first}, r.store_id, r.id, r.flow_id, r.flow_version, $${first + 1}, $${first + 2}, e.id, e.type,
           CASE WHEN o.held THEN 'held' ELSE 'queued' END, CASE WHEN o.held THEN v.run_code END,
           CASE WHEN o.held THEN v.run_reason END, $${first + 3}, e.order_number, e.person_email, e.order_value, e.currency,
           e.is_test, now()
      FROM r JOIN v ON v.run_id = r.id JOIN event e ON e.id = r.event_id
     CROSS JOIN LATERAL (SELECT v.run_status = 'held' AS held) AS o
    ON CONFLICT (run_id, step_id) DO NOTHING
  )`;

const stepsSql = (first: number) => `
  s AS (
    INSERT INTO run_step (run_id, step_id, store_id, flow_id, kind, status, outcome, decision, started_at, wake_at, finished_at)
    SELECT r.id, n.step_id, r.store_id, r.flow_id, n.kind, n.status, n.outcome, n.decision::jsonb, n.started_at, n.wake_at,
           n.finished_at
      FROM r, unnest($${first}::text[], $${first + 1}::text[], $${first + 2}::text[], $${first + 3}::text[], $${first + 4}::text[],
                     $${first + 5}::timestamptz[], $${first + 6}::timestamptz[], $${first + 7}::timestamptz[])
                AS n (step_id, kind, status, outcome, decision, started_at, wake_at, finished_at)
    ON CONFLICT (run_id, step_id) DO UPDATE SET status = excluded.status, finished_at = excluded.finished_at
  )`;

/** The statement that records so many runs at once; it answers the ids of those whose lease still held. */
export function recordSql({ size, delivery, nextAt, stepsAt }: RecordParts): string {
  const columns = delivery ? { ...runColumns, ...deliveryColumns } : runColumns;
  const types = Object.values(columns);
  const row = (index: number) => types.map((type, at) => `$${index * types.length + at + 1}::${type}`).join(", ");
  const rows = Array.from({ length: size }, (_, index) => `(${row(index)})`);
  const parts = [`v (${Object.keys(columns).join(", ")}) AS (VALUES ${rows.join(", ")})`, runSql];
  if (delivery) parts.push(deliverySql);
  if (nextAt !== null) parts.push(nextSql(nextAt));
  if (stepsAt !== null) parts.push(stepsSql(stepsAt));
  return `WITH ${parts.join(", ")} SELECT id FROM r`;
}
