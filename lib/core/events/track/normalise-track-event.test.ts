import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placedOrder } from "#core/events/placed-order.ts";
import type { JsonValue } from "#core/json/json-value.ts";
import { normaliseTrackEvent } from "./normalise-track-event.ts";

const nowMs = Date.parse("2026-01-15T16:00:00Z");

describe("a custom placed_order", () => {
  const { event } = normaliseTrackEvent(
    {
      type: "placed_order",
      id: "o-1042",
      occurredAt: "2026-01-15T10:00:00-05:00",
      value: 146.14,
      currency: "USD",
      properties: {
        order_number: "#1042",
        subtotal: "126.00",
        line_items: [
          { sku: "MUG", product_id: 93, name: "Oak Mug", quantity: 2, price: "28.00", url: "https://shop.example/mug" },
          { name: "Wrapping" },
          "no object",
        ],
        coupon: "SPRING10",
        tags: "gift, vip",
        shipping_address: { street: "1 Elm St", zip: "60642", state: "IL", country_code: "US" },
        colour: "red",
      },
    },
    nowMs,
  );

  it("has the names of a shop's order", () => {
    expect(event).toMatchObject({
      type: "placed_order",
      name: "Placed Order",
      externalId: "o-1042",
      occurredAt: "2026-01-15T15:00:00.000Z",
      orderNumber: "1042",
      total: 146.14,
      subtotal: 126,
      currency: "USD",
      itemCount: 3,
      discountCodes: ["SPRING10"],
      tags: ["gift", "vip"],
      shippingAddress: { address1: "1 Elm St", postalCode: "60642", region: "IL", countryCode: "US", city: null },
    });
    expect(event.items).toHaveLength(2);
    expect(Object.keys(event.items?.[0] ?? {})).toEqual(Object.keys(placedOrder.sample.event.items?.[0] ?? {}));
    expect(event.items?.[0]).toMatchObject({ sku: "MUG", productId: "93", title: "Oak Mug", quantity: 2, price: 28 });
  });

  it("keeps every property, the mapped ones too", () => {
    expect(event.properties).toMatchObject({ colour: "red", order_number: "#1042", tags: "gift, vip" });
  });
});

it("leaves out what is absent or unreadable", () => {
  const { event, person } = normaliseTrackEvent(
    { type: "back_in_stock", properties: { items: "none", total: "a lot", shippingAddress: {} } },
    nowMs,
  );
  expect(event).toEqual({
    type: "back_in_stock",
    name: "Back In Stock",
    externalId: null,
    occurredAt: "2026-01-15T16:00:00.000Z",
    properties: { items: "none", total: "a lot", shippingAddress: {} },
  });
  expect(person).toEqual({
    email: null,
    phone: null,
    firstName: null,
    lastName: null,
    externalIds: {},
    properties: {},
  });
});

it("takes properties.value as the total, and lets the event's own value win", () => {
  const total = (value: number | null) =>
    normaliseTrackEvent({ type: "x", value, properties: { value: 5 } }, nowMs).event.total;
  expect([total(null), total(0)]).toEqual([5, 0]);
});

it("reads the value of a refund as what was refunded", () => {
  const refund = (properties: Record<string, JsonValue>) =>
    normaliseTrackEvent({ type: "refunded_order", value: 12, properties }, nowMs).event;
  expect(refund({})).toMatchObject({ refund: { id: null, amount: 12, items: [] } });
  expect(refund({ refund: { id: 7, amount: "9.50", reason: "Broken" } }).refund).toEqual({
    id: "7",
    amount: 9.5,
    note: "Broken",
    items: [],
  });
  expect(refund({})).not.toHaveProperty("total");
});

it("never throws and stays JSON, whatever the properties hold", () => {
  const names = ["items", "refund", "shipment", "total", "tags", "orderNumber", "shipping_address", "__proto__"];
  const properties = fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.jsonValue(), fc.bigInt()));
  fc.assert(
    fc.property(properties, (values) => {
      const { event } = normaliseTrackEvent({ type: "x", properties: values as Record<string, JsonValue> }, nowMs);
      const { properties: _own, ...fields } = event;
      expect(JSON.parse(JSON.stringify(fields))).toEqual(fields);
    }),
  );
});
