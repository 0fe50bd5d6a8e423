import type { Pool } from "pg";
import type { StepRecord } from "#core/flows/run-plan.ts";
import type { NewDelivery } from "#server/services/ports/events.ts";
import type { ClaimedRun, DeliveryChange, RunChange } from "#server/services/ports/runs.ts";
import { deliveryValues, runValues, stepValues } from "./record-values.ts";

// Everything hangs on the run row still carrying our lease. `manual_wake` is read from the row under its lock, so a
// request made by hand while we were sending is never slept through.
const runSql = `
  r AS (
    UPDATE run SET status = $3, reason_code = $4, reason = $5, faults = $7, finished_at = $8, lane = coalesce($9, lane), slot_taken = $10,
           lease_token = NULL,
           wake_at = CASE WHEN manual_wake THEN now() ELSE $6::timestamptz END
     WHERE id = $1 AND lease_token = $2
    RETURNING id, store_id, flow_id, flow_version, event_id
  )`;

const deliverySql = `
  d AS (
    UPDATE delivery SET status = $12, reason_code = $13, reason = $14, next_attempt_at = $15, finished_at = $16,
           attempt_count = attempt_count + $17::int, auto_attempts = auto_attempts + $18::int,
           manual_pending = manual_pending AND NOT $19::boolean,
           last_status_code = CASE WHEN $17::int > 0 THEN $20::int ELSE last_status_code END,
           last_error_kind = CASE WHEN $17::int > 0 THEN $21 ELSE last_error_kind END,
           endpoint_id = coalesce($22, endpoint_id), method = coalesce($23, method), origin = coalesce($24, origin),
           url = coalesce($25, url), request_headers = coalesce($26::jsonb, request_headers),
           request_body = coalesce($27, request_body)
      FROM r WHERE delivery.id = $11 AND delivery.run_id = r.id
    RETURNING delivery.id, delivery.store_id, delivery.attempt_count
  )`;

const attemptSql = `
  a AS (
    INSERT INTO attempt (delivery_id, number, store_id, trigger, started_at, duration_ms, dns_ms, connect_ms, tls_ms,
                         first_byte_ms, status_code, error_kind, error_message, remote_address, response_headers,
                         response_body, response_truncated)
    SELECT d.id, d.attempt_count, d.store_id, $28, $29, $30, $31, $32, $33, $34, $20::int, $21, $35, $36, $37::jsonb, $38, $39
      FROM d WHERE $17::int > 0
  )`;

const nextSql = (first: number) => `
  n AS (
    INSERT INTO delivery (id, store_id, run_id, flow_id, flow_version, step_id, step_name, event_id, event_type, status,
                          reason_code, reason, method, order_number, person_email, is_test, created_at)
    SELECT $${first}, r.store_id, r.id, r.flow_id, r.flow_version, $${first + 1}, $${first + 2}, e.id, e.type,
           CASE WHEN $3 = 'held' THEN 'held' ELSE 'queued' END, CASE WHEN $3 = 'held' THEN $4 END, CASE WHEN $3 = 'held' THEN $5 END, $${first + 3}, e.order_number, e.person_email, e.is_test, now()
      FROM r JOIN event e ON e.id = r.event_id
    ON CONFLICT (run_id, step_id) DO NOTHING
  )`;

const stepsSql = (first: number) => `
  s AS (
    INSERT INTO run_step (run_id, step_id, store_id, kind, status, outcome, decision, started_at, wake_at, finished_at)
    SELECT r.id, n.step_id, r.store_id, n.kind, n.status, n.outcome, n.decision::jsonb, n.started_at, n.wake_at, n.finished_at
      FROM r, unnest($${first}::text[], $${first + 1}::text[], $${first + 2}::text[], $${first + 3}::text[], $${first + 4}::text[],
                     $${first + 5}::timestamptz[], $${first + 6}::timestamptz[], $${first + 7}::timestamptz[])
                AS n (step_id, kind, status, outcome, decision, started_at, wake_at, finished_at)
    ON CONFLICT (run_id, step_id) DO UPDATE SET status = excluded.status, finished_at = excluded.finished_at
  )`;

const tail = "SELECT count(*)::int AS recorded FROM r";

/** One statement, one transaction. false when the lease was lost: then nothing was written. */
export async function recordRun(
  pool: Pool,
  run: ClaimedRun,
  change: RunChange,
  delivery: DeliveryChange | null,
  next: NewDelivery | null,
  steps: readonly StepRecord[],
): Promise<boolean> {
  const values = runValues(run, change);
  const parts = [runSql];
  if (delivery) {
    parts.push(deliverySql, attemptSql);
    values.push(...deliveryValues(delivery));
  }
  if (next) {
    parts.push(nextSql(values.length + 1));
    values.push(next.id, next.stepId, next.stepName, next.method);
  }
  if (steps.length > 0) {
    parts.push(stepsSql(values.length + 1));
    values.push(...stepValues(steps));
  }
  const { rows } = await pool.query<{ recorded: number }>({
    name: `record-run${delivery ? "-delivery" : ""}${next ? "-next" : ""}${steps.length > 0 ? "-steps" : ""}`,
    text: `WITH ${parts.join(",")} ${tail}`,
    values,
  });
  return (rows[0]?.recorded ?? 0) > 0;
}
