import { expect, test } from "vitest";
import { flowFileName } from "./file-name.ts";

test.each([
  ["Orders to the warehouse", "hookline-orders-to-the-warehouse.json"],
  ["Übergröße → “Café”\r\n", "hookline-ubergro-e-cafe.json"],
  ["注文", "hookline-flow.json"],
  ["x".repeat(200), `hookline-${"x".repeat(60)}.json`],
])("%s", (name, file) => {
  expect(flowFileName(name)).toBe(file);
});
