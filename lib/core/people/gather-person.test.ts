import { expect, test } from "vitest";
import { eventCatalogue } from "#core/events/catalogue.ts";
import type { Person } from "#core/events/event-types.ts";
import { datesOf, lastActivity, mergePerson } from "./gather-person.ts";

const nobody: Person = { email: null, phone: null, firstName: null, lastName: null, externalIds: {}, properties: {} };

test("the newer knowledge counts, the older fills its gaps", () => {
  const older = {
    ...nobody,
    firstName: "Ann",
    phone: "+1",
    externalIds: { shopify: "1" },
    properties: { city: "Bern", points: 3 },
  };
  const newer = { ...nobody, firstName: "Anna", externalIds: { yotpo: "2" }, properties: { points: 4 } };
  expect(mergePerson(older, newer)).toEqual({
    ...nobody,
    firstName: "Anna",
    phone: "+1",
    externalIds: { shopify: "1", yotpo: "2" },
    properties: { city: "Bern", points: 4 },
  });
});

test("of endless properties the newest are kept", () => {
  const many = (prefix: string) =>
    Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`${prefix}${index}`, index]));
  const { properties } = mergePerson({ ...nobody, properties: many("old") }, { ...nobody, properties: many("new") });
  expect(Object.keys(properties)).toHaveLength(200);
  expect(properties).toMatchObject(many("new"));
});

test("dates are found among the properties, under names a trigger can say", () => {
  const properties = {
    birthday: "1990-05-04",
    city: "Bern",
    "next visit": "2026-01-01",
    anniversary: "--06-01",
    points: 20260101,
  };
  expect(datesOf({ ...nobody, properties })).toEqual([
    { path: "person.properties.birthday", day: { year: 1990, month: 5, day: 4 } },
    { path: "person.properties.anniversary", day: { year: null, month: 6, day: 1 } },
  ]);
});

test("of the last order its number, total and address are kept", () => {
  const { event } = eventCatalogue.placed_order.sample;
  expect(lastActivity(event)).toEqual({
    eventId: event.id,
    occurredAt: event.occurredAt,
    orderNumber: "1042",
    total: 146.14,
    currency: "USD",
    shippingAddress: event.shippingAddress,
  });
  expect(lastActivity(eventCatalogue.created_customer.sample.event)).toMatchObject({
    orderNumber: null,
    shippingAddress: null,
  });
});
