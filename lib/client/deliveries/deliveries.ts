import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "#client/api.ts";
import { pagedQuery, type Search } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { type DeliveryDetail, deliveryDetailSchema, deliverySchema } from "#contracts/delivery.ts";
import { deliveryContextSchema } from "#contracts/delivery-context.ts";

const path = "/api/v1/deliveries";

/** The log, newest first. `search`: names and values of deliveryQuerySchema. */
export function deliveriesQuery(search: Search) {
  return pagedQuery("deliveries", deliverySchema, path, search);
}

export function deliveryQuery(id: string) {
  return queryOptions({
    queryKey: queryKey("deliveries", "one", id),
    queryFn: ({ signal }) => request(deliveryDetailSchema, "GET", `${path}/${id}`, undefined, signal),
  });
}

/** What waits for the same endpoint, the key the request carries, the problem it belongs to. */
export function deliveryContextQuery(id: string) {
  return queryOptions({
    queryKey: queryKey("deliveries", "context", id),
    queryFn: ({ signal }) => request(deliveryContextSchema, "GET", `${path}/${id}/context`, undefined, signal),
  });
}

/** Sends the same request once more, under the same webhook-id, marked as made by hand. */
export async function resendDelivery(id: string): Promise<void> {
  await request(z.unknown(), "POST", `${path}/${id}/replay`, { mode: "same" });
}

/** A new delivery of the same event, rendered by the flow's live version; answers it. 409 says why that cannot be. */
export function rerenderDelivery(id: string): Promise<DeliveryDetail> {
  return request(deliveryDetailSchema, "POST", `${path}/${id}/replay`, { mode: "rerender" });
}

/** Lets a held delivery go on, at its endpoint's rate. 409 while its endpoint takes nothing. */
export async function releaseDelivery(id: string): Promise<void> {
  await request(z.unknown(), "POST", `${path}/${id}/release`, {});
}

/** Ends a held delivery unsent. */
export async function skipDelivery(id: string): Promise<void> {
  await request(z.unknown(), "POST", `${path}/${id}/skip`, {});
}

/** Ends a waiting delivery. 409 when it was not waiting any more. */
export async function cancelDelivery(id: string): Promise<void> {
  await request(z.unknown(), "POST", `${path}/${id}/cancel`, {});
}
