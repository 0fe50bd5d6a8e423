import { member } from "#core/events/read-value.ts";
import { readOrder } from "#server/sources/shopify/read-order.ts";
import { readBuyer } from "#server/sources/shopify/read-person.ts";
import type { ShopifyTopic } from "#server/sources/shopify/shopify-topic.ts";

export const ordersCreate: ShopifyTopic = {
  eventType: "placed_order",
  times: (payload) => [member(payload, "created_at"), member(payload, "processed_at")],
  fields: readOrder,
  person: readBuyer,
};
