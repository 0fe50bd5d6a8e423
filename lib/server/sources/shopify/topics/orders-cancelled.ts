import { member, text } from "#core/events/read-value.ts";
import { readOrder } from "#server/sources/shopify/read-order.ts";
import { readBuyer } from "#server/sources/shopify/read-person.ts";
import type { ShopifyTopic } from "#server/sources/shopify/shopify-topic.ts";

export const ordersCancelled: ShopifyTopic = {
  eventType: "cancelled_order",
  times: (payload) => [member(payload, "cancelled_at"), member(payload, "updated_at")],
  fields: (payload) => ({ ...readOrder(payload), cancelReason: text(member(payload, "cancel_reason")) }),
  person: readBuyer,
};
