import type { NormalisedEvent } from "#core/events/event-types.ts";
import { firstOf, identifier, list, member, type Raw, text } from "#core/events/read-value.ts";
import { readOrder } from "#server/sources/shopify/read-order.ts";
import { readBuyer } from "#server/sources/shopify/read-person.ts";
import type { ShopifyTopic } from "#server/sources/shopify/shopify-topic.ts";

/** The fulfilment that completed the order: Shopify lists them oldest first. */
function lastFulfillment(payload: Raw): Raw {
  return list(member(payload, "fulfillments")).findLast((fulfillment) => member(fulfillment, "status") !== "cancelled");
}

function readShipment(fulfillment: Raw): NormalisedEvent["shipment"] {
  return {
    id: identifier(member(fulfillment, "id")),
    status: firstOf(text(member(fulfillment, "shipment_status")), text(member(fulfillment, "status"))),
    carrier: text(member(fulfillment, "tracking_company")),
    trackingNumber: text(member(fulfillment, "tracking_number")),
    trackingUrl: text(member(fulfillment, "tracking_url")),
  };
}

export const ordersFulfilled: ShopifyTopic = {
  eventType: "fulfilled_order",
  times: (payload) => [member(lastFulfillment(payload), "created_at"), member(payload, "updated_at")],
  fields: (payload) => ({ ...readOrder(payload), shipment: readShipment(lastFulfillment(payload)) }),
  person: readBuyer,
};
