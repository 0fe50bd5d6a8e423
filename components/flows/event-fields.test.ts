import { describe, expect, it } from "vitest";
import { exampleText, fieldGroups, fieldKind, fieldLabel } from "./event-fields.ts";

describe("fieldGroups", () => {
  it("sorts the fields of a known event into event, person and shop", () => {
    const groups = fieldGroups("placed_order");
    expect(groups.map((group) => group.label)).toEqual(["Placed Order", "Person", "As Shopify sends it"]);
    expect(groups[0]?.fields.some((field) => field.path.startsWith("person."))).toBe(false);
  });
  it("has something for an event nobody described", () => {
    expect(fieldGroups("cup_broken").flatMap((group) => group.fields.map((field) => field.path))).toContain(
      "person.email",
    );
  });
});

it("knows kinds and labels, and makes do with unknown fields", () => {
  expect(fieldKind("placed_order", "event.total")).toBe("number");
  expect(fieldKind("placed_order", "event.occurredAt")).toBe("time");
  expect(fieldKind("placed_order", "payload.gift_wrap")).toBe("any");
  expect(fieldLabel("placed_order", "event.orderNumber")).toBe("Order number");
  expect(fieldLabel("placed_order", "payload.gift_wrap")).toBe("Gift wrap");
});

it("exampleText is one short line", () => {
  expect(exampleText({ path: "event.items", label: "Items", type: "list", example: [{}, {}] })).toBe("a list of 2");
  expect(exampleText({ path: "event.tags", label: "Tags", type: "list", example: ["a", "b"] })).toBe('["a","b"]');
  expect(exampleText({ path: "event.note", label: "Note", type: "text", example: "x".repeat(99) })).toHaveLength(48);
});
