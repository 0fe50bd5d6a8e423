import { randomInt, randomUUID } from "node:crypto";
import { shopifySignature } from "#server/sources/shopify/signature.ts";
import { isShopifyTopic, type ShopifyTopicName, shopifyTopics } from "#server/sources/shopify/topics.ts";
import { makeShopifyOrder } from "./make-order.ts";

type Order = ReturnType<typeof makeShopifyOrder>;

function makeFulfillment(order: Order) {
  return {
    id: randomInt(10 ** 12, 10 ** 13),
    created_at: order.updated_at,
    name: `${order.name}.1`,
    order_id: order.id,
    shipment_status: null,
    status: "success",
    tracking_company: "UPS",
    tracking_number: `1Z${order.id}`,
    tracking_url: `https://carrier.example/track/1Z${order.id}`,
  };
}

function makeRefund(order: Order) {
  const amount = order.line_items[0]?.price ?? "0.00";
  const item = order.line_items[0];
  return {
    id: randomInt(10 ** 11, 10 ** 12),
    order_id: order.id,
    created_at: order.created_at,
    processed_at: order.created_at,
    note: "Arrived broken",
    restock: false,
    refund_line_items: [{ line_item_id: item?.id, quantity: 1, restock_type: "no_restock", line_item: item }],
    transactions: [{ order_id: order.id, kind: "refund", status: "success", amount, currency: order.currency }],
  };
}

const payloads: Record<ShopifyTopicName, (order: Order) => object> = {
  "orders/create": (order) => order,
  "orders/paid": (order) => order,
  "orders/cancelled": (order) => ({ ...order, cancelled_at: order.updated_at, cancel_reason: "customer" }),
  "orders/fulfilled": (order) => ({
    ...order,
    fulfillment_status: "fulfilled",
    fulfillments: [makeFulfillment(order)],
  }),
  "refunds/create": makeRefund,
  "checkouts/create": ({ order_status_url, order_number: _number, name: _name, ...order }) => ({
    ...order,
    abandoned_checkout_url: order_status_url.replace("orders", "checkouts"),
  }),
  "customers/create": (order) => ({
    ...order.customer,
    created_at: order.created_at,
    updated_at: order.updated_at,
    addresses: [],
    default_address: order.billing_address,
  }),
};

/**
 * A webhook exactly as Shopify sends it: fresh payload, its headers and its signature over the body's bytes.
 * @throws RangeError for a topic Hookline does not know.
 */
export function makeShopifyWebhook(topic: string, secret: string, now = new Date()) {
  if (!isShopifyTopic(topic))
    throw new RangeError(`The topic ${topic} is not known. Choose one of: ${Object.keys(shopifyTopics).join(", ")}.`);
  const order = makeShopifyOrder(now);
  const body = JSON.stringify(payloads[topic](order));
  const headers = {
    "content-type": "application/json",
    "user-agent": "Shopify-Captain-Hook",
    "x-shopify-topic": topic,
    "x-shopify-hmac-sha256": shopifySignature(secret, body),
    "x-shopify-shop-domain": "shop.example",
    "x-shopify-api-version": "2026-01",
    "x-shopify-webhook-id": randomUUID(),
    "x-shopify-event-id": randomUUID(),
    "x-shopify-triggered-at": now.toISOString(),
  };
  return { headers, body, orderNumber: String(order.order_number) };
}
