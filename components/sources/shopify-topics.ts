/**
 * The webhook topics Hookline takes in, with the names Shopify's admin shows under "Event".
 * Source: Shopify admin, Settings → Notifications → Webhooks.
 */
export const shopifyTopics = [
  { event: "Order creation", topic: "orders/create", becomes: "placed_order" },
  { event: "Order payment", topic: "orders/paid", becomes: "paid_order" },
  { event: "Order fulfillment", topic: "orders/fulfilled", becomes: "fulfilled_order" },
  { event: "Order cancellation", topic: "orders/cancelled", becomes: "cancelled_order" },
  { event: "Refund create", topic: "refunds/create", becomes: "refunded_order" },
  { event: "Checkout creation", topic: "checkouts/create", becomes: "started_checkout" },
  { event: "Customer creation", topic: "customers/create", becomes: "created_customer" },
] as const;
