import { expect, it } from "vitest";
import { shopifyAdapter } from "#server/sources/shopify/adapter.ts";
import { shopifyTopics } from "#server/sources/shopify/topics.ts";
import { makeShopifyWebhook } from "./make-webhook.ts";

const source = { id: "s1", kind: "shopify", name: "Shop", key: "k1", secret: "hush-hush-1234" };
const now = new Date("2026-01-15T10:00:00Z");

it.each(Object.entries(shopifyTopics))("%s is taken for what it is", (topic, { eventType }) => {
  const { headers, body } = makeShopifyWebhook(topic, source.secret, now);
  const request = { headers, rawBody: Buffer.from(body), nowMs: 0 };
  expect(shopifyAdapter.verify(source, request)).toEqual({ ok: true });
  const event = { type: eventType, occurredAt: now.toISOString() };
  expect(shopifyAdapter.adapt(source, request)).toMatchObject({ ok: true, events: [{ event }] });
});

it("makes a new order each time, of the size real ones have, whose sums agree", () => {
  const [one, other] = [makeShopifyWebhook("orders/create", "s"), makeShopifyWebhook("orders/create", "s")];
  expect(JSON.parse(one.body).id).not.toBe(JSON.parse(other.body).id);
  expect(one.headers["x-shopify-event-id"]).not.toBe(other.headers["x-shopify-event-id"]);
  expect(one.body.length).toBeGreaterThan(2_500);
  expect(one.body.length).toBeLessThan(5_000);
  const order = JSON.parse(one.body);
  const cents = (text: string) => Math.round(Number(text) * 100);
  expect(cents(order.total_price)).toBe(cents(order.subtotal_price) + cents(order.total_tax) + 800);
  expect(order.customer.email).toMatch(/^[a-z0-9.]+@example\.com$/);
});

it("refuses a topic nobody knows", () => {
  expect(() => makeShopifyWebhook("products/update", "s")).toThrow("Choose one of: orders/create");
});
