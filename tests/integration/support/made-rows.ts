import type { Client } from "pg";
import { v7 as newId } from "uuid";
import type { DeliveryStatus } from "#contracts/delivery.ts";
import { idFloor } from "#core/retention/id-floor.ts";
import { orderFlow, webhookStep } from "./flows.ts";

/** Rows as the engine leaves them, written by hand so that a test knows every number. */
export interface MadeRows {
  flow(storeId: string, name: string): Promise<string>;
  endpoint(storeId: string, origin: string, status?: string): Promise<string>;
  event(storeId: string, at: Date): Promise<string>;
  delivery(of: MadeDelivery): Promise<string>;
}

export interface MadeDelivery {
  storeId: string;
  eventId: string;
  flowId: string;
  endpointId: string;
  status: DeliveryStatus;
  at: Date;
  /** From its making to its end, and of its one attempt. */
  tookMs?: number;
  code?: number;
  reason?: string;
  order?: { amount: number; currency: string };
  isTest?: boolean;
}

const ends: readonly DeliveryStatus[] = ["delivered", "failed", "skipped", "cancelled"];

export function madeRows(client: Client): MadeRows {
  let made = 0;
  const idAt = (at: Date) => `${idFloor(at).slice(0, 24)}${(++made).toString(16).padStart(12, "0")}`;
  return {
    async flow(storeId, name) {
      const id = newId();
      await client.query(
        "INSERT INTO flow (id, store_id, name, status, draft, updated_at) VALUES ($1, $2, $3, 'live', $4, now())",
        [id, storeId, name, JSON.stringify(orderFlow(webhookStep("https://warehouse.example/orders")))],
      );
      return id;
    },

    async endpoint(storeId, origin, status = "active") {
      const id = newId();
      await client.query(
        `INSERT INTO endpoint (id, store_id, origin, status, signing_secret_sealed, updated_at) VALUES ($1, $2, $3, $4, '', now())`,
        [id, storeId, origin, status],
      );
      return id;
    },

    async event(storeId, at) {
      const id = idAt(at);
      await client.query(
        `INSERT INTO event (id, store_id, type, dedupe_key, occurred_at, received_at, normalised, person, payload)
         VALUES ($1::uuid, $2, 'placed_order', $1::text, $3, $3, '{}', '{}', '{}')`,
        [id, storeId, at],
      );
      return id;
    },

    async delivery({ code, isTest = false, order, reason, tookMs = 100, ...of }) {
      const id = idAt(of.at);
      const endedAt = ends.includes(of.status) ? new Date(of.at.getTime() + tookMs) : null;
      const attempts = code === undefined ? 0 : 1;
      await client.query(
        `INSERT INTO delivery (id, store_id, run_id, flow_id, step_id, step_name, event_id, event_type, endpoint_id, status, reason_code,
                               method, attempt_count, auto_attempts, last_status_code, order_value, currency, is_test, created_at, finished_at)
         VALUES ($1, $2, $1, $3, 's1', 'Send', $4, 'placed_order', $5, $6, $7, 'POST', $8, $8, $9, $10, $11, $12, $13, $14)`,
        [
          ...[id, of.storeId, of.flowId, of.eventId, of.endpointId, of.status, reason ?? null, attempts, code ?? null],
          ...[order?.amount ?? null, order?.currency ?? null, isTest, of.at, endedAt],
        ],
      );
      if (code === undefined) return id;
      await client.query(
        `INSERT INTO attempt (delivery_id, number, store_id, trigger, started_at, duration_ms, status_code, error_kind)
         VALUES ($1, 1, $2, 'auto', $3, $4, $5, $6)`,
        [id, of.storeId, of.at, tookMs, code, code < 300 ? null : "http"],
      );
      return id;
    },
  };
}
