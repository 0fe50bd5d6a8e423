import { backInStock } from "./back-in-stock.ts";
import { becameInactive } from "./became-inactive.ts";
import { cancelledOrder } from "./cancelled-order.ts";
import { createdCustomer } from "./created-customer.ts";
import { createdReview } from "./created-review.ts";
import { deliveredShipment } from "./delivered-shipment.ts";
import type { EventTypeDefinition } from "./event-type-definition.ts";
import { fulfilledOrder } from "./fulfilled-order.ts";
import { paidOrder } from "./paid-order.ts";
import { placedOrder } from "./placed-order.ts";
import { reachedDate } from "./reached-date.ts";
import { refundedOrder } from "./refunded-order.ts";
import { startedCheckout } from "./started-checkout.ts";
import { subscribedToList } from "./subscribed-to-list.ts";

/** Every event type Hookline knows by itself, in the order people choose from. Sources may send others too. */
export const eventCatalogue = {
  placed_order: placedOrder,
  paid_order: paidOrder,
  fulfilled_order: fulfilledOrder,
  cancelled_order: cancelledOrder,
  refunded_order: refundedOrder,
  started_checkout: startedCheckout,
  created_customer: createdCustomer,
  subscribed_to_list: subscribedToList,
  created_review: createdReview,
  delivered_shipment: deliveredShipment,
  back_in_stock: backInStock,
  reached_date: reachedDate,
  became_inactive: becameInactive,
} as const satisfies Record<string, EventTypeDefinition>;

export type EventTypeId = keyof typeof eventCatalogue;

/** Is this an event type of the catalogue? */
export function isCatalogued(id: string): id is EventTypeId {
  return Object.hasOwn(eventCatalogue, id);
}
