import { member, text } from "#core/events/read-value.ts";
import { readCart } from "#server/sources/shopify/read-order.ts";
import { readBuyer } from "#server/sources/shopify/read-person.ts";
import type { ShopifyTopic } from "#server/sources/shopify/shopify-topic.ts";

export const checkoutsCreate: ShopifyTopic = {
  eventType: "started_checkout",
  times: (payload) => [member(payload, "created_at")],
  fields: (payload) => ({ ...readCart(payload), url: text(member(payload, "abandoned_checkout_url")) }),
  person: readBuyer,
};
