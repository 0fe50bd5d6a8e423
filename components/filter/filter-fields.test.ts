import { expect, it } from "vitest";
import type { ReceivedField } from "#contracts/event-fields.ts";
import { fieldOptions, kindOfField, valueSuggestions } from "./filter-fields.ts";

const wrap: ReceivedField = {
  path: "payload.gift_wrap",
  type: "boolean",
  presentIn: 12,
  of: 200,
  examples: [true, false],
};

it("offers the catalogue's fields first, then what really came in, each once", () => {
  const total: ReceivedField = { path: "event.total", type: "number", presentIn: 200, of: 200, examples: [49] };
  const options = fieldOptions("placed_order", [total, wrap]);
  expect(options.filter(({ value }) => value === "event.total")).toHaveLength(1);
  expect(options.at(-1)).toEqual({
    value: "payload.gift_wrap",
    label: expect.any(String),
    description: "payload.gift_wrap, in 12 of the last 200, for example true",
  });
});

it("knows what a field holds from the catalogue or from what came in", () => {
  expect(kindOfField("placed_order", [wrap], "event.total")).toBe("number");
  expect(kindOfField("placed_order", [wrap], "payload.gift_wrap")).toBe("boolean");
  expect(kindOfField("placed_order", [], "payload.gift_wrap")).toBe("any");
});

it("suggests the values that came in", () => {
  expect(valueSuggestions([wrap], "payload.gift_wrap")).toEqual(["true", "false"]);
  expect(valueSuggestions([wrap], "event.total")).toEqual([]);
});
