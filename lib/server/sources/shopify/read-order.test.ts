import { expect, it } from "vitest";
import { addMoney } from "./read-order.ts";

it("adds money without binary dust, and is no number beyond all numbers", () => {
  expect(addMoney([0.1, 0.2])).toBe(0.3);
  expect(addMoney([])).toBe(0);
  expect(addMoney([-1.7e304])).toBe(-1.7e304);
  expect(addMoney([1.7e308, 1.7e308])).toBeNull();
});
