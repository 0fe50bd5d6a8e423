import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { eventCatalogue } from "#core/events/catalogue.ts";
import type { EventScope } from "#core/events/event-types.ts";
import { shopifyAdapter } from "./adapter.ts";
import { type ShopifyTopicName, shopifyTopics } from "./topics.ts";

const source = { id: "s1", kind: "shopify", name: "Shop", key: "k1", secret: "hush-hush-1234" };
const fixture = (name: string) => readFileSync(`tests/fixtures/shopify/${name}.json`);

function adapt(topic: string, rawBody: Buffer | string, headers: Record<string, string> = {}) {
  const all = { "x-shopify-topic": topic, "x-shopify-event-id": "e-1", "content-type": "application/json", ...headers };
  return shopifyAdapter.adapt(source, { headers: all, rawBody: Buffer.from(rawBody), nowMs: 1_800_000_000_000 });
}

function adaptOne(topic: string, rawBody: Buffer | string, headers: Record<string, string> = {}) {
  const adapted = adapt(topic, rawBody, headers);
  const event = adapted.ok ? adapted.events[0] : undefined;
  if (!event) throw new Error(JSON.stringify(adapted));
  return event;
}

describe("orders/create", () => {
  const adapted = adaptOne("orders/create", fixture("orders-create"), { "x-shopify-shop-domain": "shop.example" });

  it("becomes a Placed Order with every digit of its ids", () => {
    expect(adapted.event).toMatchObject({
      type: "placed_order",
      name: "Placed Order",
      externalId: "820982911946154508",
      orderId: "820982911946154508",
      orderNumber: "1019",
      occurredAt: "2026-01-15T15:00:00.000Z",
      shop: "shop.example",
      total: 210.59,
      subtotal: 199.65,
      tax: 3.98,
      shippingTotal: 10,
      discountTotal: 3.34,
      currency: "USD",
      itemCount: 1,
      discountCodes: ["SPRING30"],
      tags: ["vip", "wholesale"],
      financialStatus: "pending",
      fulfillmentStatus: null,
      url: "https://shop.example/548380009/orders/b1946ac92492d2347c6235b4d2611184/authenticate?key=imasecretipod",
    });
    expect(adapted.event.items).toEqual([
      {
        sku: "IPOD2008PINK",
        productId: "632910392",
        title: "IPod Nano",
        variantId: "808950810",
        variantTitle: "8GB",
        quantity: 1,
        price: 199.65,
        url: null,
      },
    ]);
    expect(adapted.event.shippingAddress).toMatchObject({ city: "Shiptown", region: "Kentucky", countryCode: "US" });
  });

  it("is about its customer", () => {
    expect(adapted.person).toMatchObject({
      email: "shah@example.com",
      firstName: "Shah",
      lastName: "Rao",
      externalIds: { shopify: "115310627314723954" },
      properties: { city: "Ottawa", countryCode: "CA", emailVerified: true, locale: "en", acceptsMarketing: true },
    });
  });

  it("keeps the body's text as it came", () => {
    expect(adapted.payloadText).toBe(fixture("orders-create").toString("utf8"));
    expect(adapted.payload).toMatchObject({ id: 820982911946154508n, line_items: [{ sku: "IPOD2008PINK" }] });
  });
});

describe("a guest's order", () => {
  const { event, person } = adaptOne("orders/create", fixture("orders-create-guest"));

  it("takes the person from what was entered", () => {
    expect(person).toMatchObject({
      email: "guest@example.com",
      phone: "+13125550177",
      firstName: "Gita",
      lastName: "Guest",
      externalIds: {},
    });
  });

  it("keeps the shop's own order prefix and items without a product", () => {
    expect(event).toMatchObject({ orderNumber: "EN1020-A", billingAddress: null, discountCodes: [], itemCount: 3 });
    expect(event.items?.[1]).toMatchObject({ sku: null, productId: null, title: "Gift wrapping", price: 4.5 });
  });
});

describe("the other topics", () => {
  it("orders/paid happens when the order changed to paid", () => {
    const { event } = adaptOne("orders/paid", fixture("orders-paid"));
    expect(event).toMatchObject({
      type: "paid_order",
      occurredAt: "2026-01-18T14:30:00.000Z",
      financialStatus: "paid",
    });
  });

  it("orders/cancelled tells when and why", () => {
    const { event } = adaptOne("orders/cancelled", fixture("orders-cancelled"));
    expect(event).toMatchObject({
      type: "cancelled_order",
      occurredAt: "2026-01-19T16:00:00.000Z",
      cancelReason: "customer",
      total: 210.59,
    });
  });

  it("orders/fulfilled has the last shipment that was not cancelled", () => {
    const { event } = adaptOne("orders/fulfilled", fixture("orders-fulfilled"));
    expect(event).toMatchObject({ type: "fulfilled_order", occurredAt: "2026-01-20T19:00:00.000Z" });
    expect(event.shipment).toEqual({
      id: "255858047",
      status: "success",
      carrier: "UPS",
      trackingNumber: "1Z2345",
      trackingUrl: "https://carrier.example/track/1Z2345",
    });
  });

  it("refunds/create adds up the refunds that succeeded, without rounding dust", () => {
    const { event, person } = adaptOne("refunds/create", fixture("refunds-create"));
    expect(event).toMatchObject({
      type: "refunded_order",
      externalId: "890088186047892319",
      orderId: "820982911946154508",
      currency: "USD",
      refund: { amount: 199.95, note: "Things were damaged", items: [{ sku: "IPOD2008PINK", quantity: 1 }] },
    });
    expect(person.email).toBeNull();
  });

  it("checkouts/create links back to the checkout and has no order number", () => {
    const { event, person } = adaptOne("checkouts/create", fixture("checkouts-create"));
    expect(event).toMatchObject({
      type: "started_checkout",
      total: 398,
      itemCount: 2,
      url: "https://shop.example/548380009/checkouts/123123123/recover?key=example-secret-token",
    });
    expect(event).not.toHaveProperty("orderNumber");
    expect(person.email).toBe("shah@example.com");
  });

  it("customers/create is about the customer", () => {
    const { event, person } = adaptOne("customers/create", fixture("customers-create"));
    expect(event).toMatchObject({ type: "created_customer", externalId: "706405506930370084", tags: ["loyal"] });
    expect(person).toMatchObject({
      email: "bob@example.com",
      phone: "555-625-1199",
      properties: { city: "Louisville", ordersCount: 0, totalSpent: 0, tags: ["loyal"] },
    });
  });
});

describe.each(Object.keys(shopifyTopics) as ShopifyTopicName[])("%s", (topic) => {
  it("turns the catalogue's sample payload into exactly the sample event", () => {
    const sample: EventScope = eventCatalogue[shopifyTopics[topic].eventType].sample;
    const adapted = adaptOne(topic, JSON.stringify(sample.payload), { "x-shopify-shop-domain": "shop.example" });
    const { id, source, receivedAt } = sample.event;
    expect({ id, source, receivedAt, ...adapted.event }).toEqual(sample.event);
    expect(adapted.person).toEqual(sample.person);
  });
});

describe("one event or two", () => {
  const body = fixture("orders-create");
  const key = (topic: string, headers: Record<string, string>, of: Buffer | string = body) =>
    adaptOne(topic, of, headers).dedupeKey;

  it("knows a repetition by the event id, else by the webhook id, else by the resource's last change", () => {
    expect(key("orders/create", {})).toBe(key("Orders/Create", { "x-shopify-webhook-id": "other" }));
    const without = { "x-shopify-event-id": "" };
    expect(key("orders/create", { ...without, "x-shopify-webhook-id": "w-1" })).toBe("orders/create:w-1");
    expect(key("orders/create", without)).toBe("orders/create:820982911946154508:2026-01-15T10:00:01-05:00");
    expect(key("refunds/create", without, fixture("refunds-create"))).toContain("2026-01-21T08:00:00-05:00");
  });

  it("keeps two topics of one action apart", () => {
    expect(key("orders/create", {})).not.toBe(key("orders/paid", {}));
  });
});

describe("when it happened", () => {
  it("falls back to the header's time, then to the request's", () => {
    const triggered = { "x-shopify-triggered-at": "2026-02-01T00:00:00.123456789Z" };
    expect(adaptOne("orders/create", '{"id":1}', triggered).event.occurredAt).toBe("2026-02-01T00:00:00.123Z");
    expect(adaptOne("orders/create", '{"id":1,"created_at":"yesterday"}').event.occurredAt).toBe(
      "2027-01-15T08:00:00.000Z",
    );
  });
});

describe("what is refused", () => {
  it.each([
    ["unknown_topic", 400, "products/update", '{"id":1}', {}, "Supported are: orders/create, orders/paid"],
    ["unknown_topic", 400, "", '{"id":1}', {}, "no X-Shopify-Topic header"],
    ["unknown_topic", 400, "__proto__", '{"id":1}', {}, "not supported"],
    ["empty_body", 400, "orders/create", "", {}, "empty"],
    ["not_json", 400, "orders/create", '{"id":1,}', {}, "Line 1, column 9"],
    ["not_json", 400, "orders/create", Buffer.from([0x7b, 0xff, 0x7d]), {}, "UTF-8"],
    ["bad_json", 400, "orders/create", "[".repeat(10_000), {}, "nested"],
    ["bad_json", 400, "orders/create", '{"id":1,"note":"\\ud800"}', {}, "surrogate"],
    ["bad_json", 400, "orders/create", '{"id":1,"total_price":1e999}', {}, "too large"],
    ["bad_payload", 400, "orders/create", '[{"id":1}]', {}, "not a JSON object"],
    ["bad_payload", 400, "orders/create", '{"name":"#1"}', {}, "no id"],
    ["bad_payload", 400, "orders/create", '{"id":{}}', {}, "no id"],
    ["unsupported_media_type", 415, "orders/create", "<id/>", { "content-type": "application/xml" }, "choose JSON"],
  ] as const)("%s (%i) for %s %s", (code, statusCode, topic, body, headers, sentence) => {
    const answer = adapt(topic, Buffer.from(body), headers);
    expect(answer).toMatchObject({ ok: false, code, statusCode, message: expect.stringContaining(sentence) });
  });
});

it("describes a request by its headers alone", () => {
  const headers = { "x-shopify-topic": "orders/create", "x-shopify-webhook-id": "w-1" };
  const request = { headers, rawBody: Buffer.from("{"), nowMs: 0 };
  expect(shopifyAdapter.describe(request)).toEqual({ topic: "orders/create", externalId: "w-1" });
});
