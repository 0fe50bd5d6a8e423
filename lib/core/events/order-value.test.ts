import { expect, test } from "vitest";
import { orderValue } from "./order-value.ts";

test("an order is worth its total in its currency", () => {
  expect(orderValue({ total: 49.9, currency: "usd " })).toEqual({ amount: 49.9, currency: "USD" });
  expect(orderValue({ total: 0, currency: "EUR" })).toEqual({ amount: 0, currency: "EUR" });
});

test.each([
  ["no total", { currency: "USD" }],
  ["no currency", { total: 5 }],
  ["a currency that is none", { total: 5, currency: "dollars" }],
  ["more than any order is worth", { total: 1e300, currency: "USD" }],
  ["no number", { total: Number.NaN, currency: "USD" }],
])("%s: not known", (_, event) => {
  expect(orderValue(event)).toBeNull();
});
