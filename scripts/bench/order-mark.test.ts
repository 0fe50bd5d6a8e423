import { expect, test } from "vitest";
import { idIn, markOf } from "./order-mark.ts";

test("an order is found again by its mark", () => {
  expect(idIn(Buffer.from(`{"name":"Zoë","order":{"bench":"${markOf(4711)}","id":1}}`))).toBe(4711);
});

test("a request without a whole mark has no id", () => {
  expect(idIn(Buffer.from('{"id":1}'))).toBeNull();
  expect(idIn(Buffer.from('{"bench":"bench-12"}'))).toBeNull();
});
