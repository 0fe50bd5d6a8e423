import { v7 as newId } from "uuid";
import type { DeliveryStatus } from "#contracts/delivery.ts";
import { storeId } from "./in-process.ts";
import { runSql } from "./sql.ts";

/** A delivery as the table has it after its last attempt; the rest of its event and run is made up. */
export interface StoredDelivery {
  flowId: string;
  endpointId: string | null;
  status?: DeliveryStatus;
  reasonCode?: string | null;
  statusCode?: number | null;
  errorKind?: string | null;
  attempts?: number;
  trigger?: "auto" | "manual";
  at?: Date;
  order?: string;
  value?: number;
  storeId?: string;
}

/** A store with a live flow and an endpoint, of which deliveries can be stored. */
export async function storeTarget(databaseUrl: string, id = storeId): Promise<{ flowId: string; endpointId: string }> {
  const [flowId, endpointId] = [newId(), newId()];
  await runSql(
    databaseUrl,
    `INSERT INTO flow (id, store_id, name, status, draft, live_version, created_at, updated_at)
     VALUES ($1, $2, 'To the warehouse', 'live', $3, 1, now(), now())`,
    [flowId, id, { trigger: { kind: "event", eventType: "placed_order" }, steps: [] }],
  );
  await runSql(
    databaseUrl,
    `INSERT INTO endpoint (id, store_id, origin, signing_secret_sealed, created_at, updated_at)
     VALUES ($1::uuid, $2, 'https://' || $1::uuid::text || '.example', 'x', now(), now())`,
    [endpointId, id],
  );
  return { flowId, endpointId };
}

const storeSql = `
  WITH e AS (
    INSERT INTO event (id, store_id, type, dedupe_key, occurred_at, received_at, order_number, normalised, person, payload)
    VALUES ($1::uuid, $2::uuid, 'placed_order', $1::uuid::text, $11, $11, $12, '{}', '{}', '{}')
  ), r AS (
    INSERT INTO run (id, store_id, flow_id, flow_version, event_id, status, finished_at)
    VALUES ($1::uuid, $2::uuid, $3::uuid, 1, $1::uuid, 'failed', $11)
  ), a AS (
    INSERT INTO attempt (delivery_id, number, store_id, trigger, started_at, duration_ms, status_code, error_kind)
    SELECT $1::uuid, $9::int, $2::uuid, $10, $11, 5, $7::int, $8 WHERE $9::int > 0
  )
  INSERT INTO delivery (id, store_id, run_id, flow_id, flow_version, step_id, step_name, event_id, event_type, endpoint_id, status,
                        reason_code, reason, method, origin, last_status_code, last_error_kind, attempt_count, auto_attempts,
                        order_number, order_value, currency, created_at, finished_at)
  VALUES ($1::uuid, $2::uuid, $1::uuid, $3::uuid, 1, 's1', 'Send', $1::uuid, 'placed_order', $4, $5, $6, 'It failed.', 'POST',
          coalesce('https://' || $4::uuid::text || '.example', ''), $7::int, $8, $9::int, $9::int, $12, $13::numeric,
          CASE WHEN $13::numeric IS NOT NULL THEN 'USD' END, $11, CASE WHEN $5 = 'retrying' THEN NULL ELSE $11::timestamptz END)`;

/** Stores it as a 401 that failed at once unless said otherwise; answers its id. */
export async function storeDelivery(databaseUrl: string, delivery: StoredDelivery): Promise<string> {
  const { status = "failed", statusCode = 401, errorKind = "http", attempts = 1, trigger = "auto" } = delivery;
  const { at = new Date(), order = null, value = null, reasonCode = `http_${statusCode}` } = delivery;
  const id = newId();
  const known = [id, delivery.storeId ?? storeId, delivery.flowId, delivery.endpointId, status, reasonCode];
  await runSql(databaseUrl, storeSql, [...known, statusCode, errorKind, attempts, trigger, at, order, value]);
  return id;
}
