import type { ShopifyTopic } from "./shopify-topic.ts";
import { checkoutsCreate } from "./topics/checkouts-create.ts";
import { customersCreate } from "./topics/customers-create.ts";
import { ordersCancelled } from "./topics/orders-cancelled.ts";
import { ordersCreate } from "./topics/orders-create.ts";
import { ordersFulfilled } from "./topics/orders-fulfilled.ts";
import { ordersPaid } from "./topics/orders-paid.ts";
import { refundsCreate } from "./topics/refunds-create.ts";

/** Every Shopify topic Hookline understands, by the name Shopify gives it in X-Shopify-Topic. */
export const shopifyTopics = {
  "orders/create": ordersCreate,
  "orders/paid": ordersPaid,
  "orders/cancelled": ordersCancelled,
  "orders/fulfilled": ordersFulfilled,
  "refunds/create": refundsCreate,
  "checkouts/create": checkoutsCreate,
  "customers/create": customersCreate,
} as const satisfies Record<string, ShopifyTopic>;

export type ShopifyTopicName = keyof typeof shopifyTopics;

/** Is this (in lower case) a topic Hookline understands? */
export function isShopifyTopic(name: string): name is ShopifyTopicName {
  return Object.hasOwn(shopifyTopics, name);
}
