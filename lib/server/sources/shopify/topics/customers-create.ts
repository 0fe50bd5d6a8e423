import { currencyCode, member, text, textList } from "#core/events/read-value.ts";
import { readCustomer } from "#server/sources/shopify/read-person.ts";
import type { ShopifyTopic } from "#server/sources/shopify/shopify-topic.ts";

export const customersCreate: ShopifyTopic = {
  eventType: "created_customer",
  times: (payload) => [member(payload, "created_at")],
  fields: (payload) => ({
    currency: currencyCode(member(payload, "currency")),
    tags: textList(member(payload, "tags")),
    note: text(member(payload, "note")),
  }),
  person: readCustomer,
};
