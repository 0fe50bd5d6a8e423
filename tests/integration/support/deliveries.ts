import {
  type Delivery,
  type DeliveryDetail,
  type DeliveryStatus,
  deliveryDetailSchema,
  deliverySchema,
} from "#contracts/delivery.ts";
import { pageSchema } from "#contracts/page.ts";
import type { ApiClient } from "./api-client.ts";
import { runSql } from "./sql.ts";
import { readUntil } from "./until.ts";

const deliveryPageSchema = pageSchema(deliverySchema);

export async function listDeliveries(api: ApiClient, query = ""): Promise<Delivery[]> {
  return (await api.get(`/api/v1/deliveries?limit=200&${query}`, deliveryPageSchema)).data;
}

/** The deliveries of one event in the order of their steps, as soon as there are `count` and all have this status. */
export async function deliveriesOf(
  api: ApiClient,
  eventId: string,
  status: DeliveryStatus,
  count = 1,
): Promise<DeliveryDetail[]> {
  const listed = await readUntil(
    () => listDeliveries(api, `eventId=${eventId}`),
    (rows) => rows.length === count && rows.every((row) => row.status === status),
  );
  return Promise.all(listed.reverse().map((row) => readDelivery(api, row.id)));
}

/** The one delivery of an event, as soon as it has this status. */
export async function deliveryOf(api: ApiClient, eventId: string, status: DeliveryStatus): Promise<DeliveryDetail> {
  const [delivery] = await deliveriesOf(api, eventId, status);
  if (!delivery) throw new Error(`The event ${eventId} has no delivery.`);
  return delivery;
}

export function readDelivery(api: ApiClient, id: string): Promise<DeliveryDetail> {
  return api.get(`/api/v1/deliveries/${id}`, deliveryDetailSchema);
}

/** Makes the next planned attempt of this delivery due now, as if the wait were over. */
export async function skipWait(databaseUrl: string, deliveryId: string): Promise<void> {
  await runSql(
    databaseUrl,
    `WITH d AS (UPDATE delivery SET next_attempt_at = now() WHERE id = $1 AND status = 'retrying' RETURNING run_id)
     UPDATE run SET wake_at = now() FROM d WHERE run.id = d.run_id`,
    [deliveryId],
  );
}
