import { member } from "#core/events/read-value.ts";
import { readOrder } from "#server/sources/shopify/read-order.ts";
import { readBuyer } from "#server/sources/shopify/read-person.ts";
import type { ShopifyTopic } from "#server/sources/shopify/shopify-topic.ts";

/** An order has no time of payment; `processed_at` stays the day it was placed even when a transfer comes in later. */
export const ordersPaid: ShopifyTopic = {
  eventType: "paid_order",
  times: (payload) => [member(payload, "updated_at"), member(payload, "processed_at")],
  fields: readOrder,
  person: readBuyer,
};
