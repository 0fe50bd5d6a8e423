import { describe, expect, it } from "vitest";
import { readPath } from "#core/json/read-path.ts";
import { eventCatalogue } from "./catalogue.ts";
import { describeEventType } from "./describe-event-type.ts";
import type { EventTypeDefinition, FieldType } from "./event-type-definition.ts";
import { eventTypeLabel } from "./event-type-label.ts";
import { decimal, email, utcTime } from "./read-value.ts";

const isOfType: Record<FieldType, (value: unknown) => boolean> = {
  text: (value) => typeof value === "string" && value !== "",
  number: (value) => typeof value === "number",
  money: (value) => decimal(value as never) !== null,
  boolean: (value) => typeof value === "boolean",
  date: (value) => utcTime(value as never) !== null,
  list: (value) => Array.isArray(value) && value.length > 0,
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  url: (value) => typeof value === "string" && URL.canParse(value),
  email: (value) => email(value as never) === value,
  phone: (value) => typeof value === "string" && /^\+\d{7,15}$/.test(value),
};

function expectFieldsAgreeWithSample(type: EventTypeDefinition) {
  const fields = [...type.fields, ...type.payloadFields.shopify];
  const wrong = fields.filter((field) => {
    const read = readPath(type.sample, field.path);
    return !read.found || !isOfType[field.type](read.value) || read.value !== field.example;
  });
  expect(wrong).toEqual([]);
  expect(new Set(fields.map((field) => field.path)).size).toBe(fields.length);
}

describe.each(Object.entries(eventCatalogue))("%s", (id, type) => {
  it("is registered under its own id and sampled as itself", () => {
    expect([type.id, type.sample.event.type, type.sample.event.name]).toEqual([id, id, type.label]);
  });

  it("finds each field in its sample, with a value of the stated type", () => {
    expectFieldsAgreeWithSample(type);
  });

  it("has money of the normalised event as numbers", () => {
    for (const field of type.fields.filter((field) => field.type === "money"))
      expect(typeof field.example).toBe("number");
  });

  it("has a sample that survives JSON", () => {
    expect(JSON.parse(JSON.stringify(type.sample))).toEqual(type.sample);
  });
});

describe("describeEventType", () => {
  it("answers with the catalogue's entry", () => {
    expect(describeEventType("placed_order")).toBe(eventCatalogue.placed_order);
  });

  it.each([
    ["gift_card_bought", "Gift Card Bought"],
    ["review.created", "Review Created"],
    ["__proto__", "Proto"],
    ["_", "_"],
  ])("labels the unknown %s", (id, label) => {
    const type = describeEventType(id);
    expect([type.id, type.label, type.sample.event.type]).toEqual([id, label, id]);
    expectFieldsAgreeWithSample(type);
  });
});

describe("labels", () => {
  it("are what the id says, so that pages need not load the catalogue for a name", () => {
    for (const [id, { label }] of Object.entries(eventCatalogue)) expect(eventTypeLabel(id)).toBe(label);
  });
});
