import { expect, test } from "vitest";
import { functionNameAt } from "./function-name.ts";

test("a function is named wherever the place points to", () => {
  const line = "export async function acceptEvent(ports: Ports) {";
  for (const column of [0, line.indexOf("function"), line.indexOf("acceptEvent"), line.indexOf("(")])
    expect(functionNameAt(line, column)).toBe("acceptEvent");
});

test("methods and arrow functions are named too", () => {
  expect(functionNameAt("    async accept(event, runs) {", 16)).toBe("accept");
  expect(functionNameAt("    open: (sealed) => {", 10)).toBe("open");
  expect(functionNameAt("  const send = async (request) => {", 15)).toBe("send");
});

test("a function without a name stays so", () => {
  expect(functionNameAt("  return async () => {", 15)).toBeNull();
  expect(functionNameAt("  ((value) => value)(1)", 3)).toBeNull();
});
