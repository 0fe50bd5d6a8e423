import { v7 as newId } from "uuid";
import { runSql } from "./sql.ts";

export interface MadeDelivery {
  orderNumber: string;
  personEmail?: string;
  status?: string;
  requestBody?: string;
  responseBody?: string;
  startedAt?: Date;
}

/** Deliveries with one attempt each, written straight into the tables, oldest first; answers their ids. */
export async function makeDeliveries(
  databaseUrl: string,
  storeId: string,
  rows: readonly MadeDelivery[],
): Promise<string[]> {
  const flowId = newId();
  await runSql(databaseUrl, "INSERT INTO store (id, name, slug) VALUES ($1, 'Shop', $2) ON CONFLICT DO NOTHING", [
    storeId,
    storeId,
  ]);
  await runSql(
    databaseUrl,
    "INSERT INTO flow (id, store_id, name, draft, updated_at) VALUES ($1, $2, 'Orders', $3, now())",
    [flowId, storeId, { trigger: { kind: "event", eventType: "placed_order" }, steps: [] }],
  );
  const ids: string[] = [];
  for (const row of rows) {
    const id = newId();
    const startedAt = row.startedAt ?? new Date();
    await runSql(
      databaseUrl,
      `INSERT INTO delivery (id, store_id, run_id, flow_id, step_id, step_name, event_id, event_type, status, method, origin,
                             request_body, attempt_count, order_number, person_email, created_at)
       VALUES ($1, $2, $3, $4, 's1', 'Send', $5, 'placed_order', $6, 'POST', 'https://a.example', $7, 1, $8, $9, $10)`,
      [
        id,
        storeId,
        newId(),
        flowId,
        newId(),
        row.status ?? "delivered",
        row.requestBody ?? null,
        row.orderNumber,
        row.personEmail ?? null,
        startedAt,
      ],
    );
    await runSql(
      databaseUrl,
      `INSERT INTO attempt (delivery_id, number, store_id, trigger, started_at, duration_ms, status_code, response_body)
       VALUES ($1, 1, $2, 'auto', $3, 40, 200, $4)`,
      [id, storeId, startedAt, row.responseBody ?? null],
    );
    ids.push(id);
  }
  return ids;
}
