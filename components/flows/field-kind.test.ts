import { describe, expect, it } from "vitest";
import { filterOperators } from "#core/filter/filter-types.ts";
import { type FieldKind, needsValue, operatorsFor, operatorWord, takesList } from "./field-kind.ts";

const kinds: FieldKind[] = ["text", "number", "time", "boolean", "list", "any"];

describe("operatorsFor", () => {
  it("offers what fits the field", () => {
    expect(operatorsFor("boolean")).toEqual(["eq", "neq", "exists", "not_exists"]);
    expect(operatorsFor("list")).not.toContain("gt");
    expect(operatorsFor("number")[0]).toBe("gte");
  });
  it("keeps an operator that came through the API", () => {
    expect(operatorsFor("boolean", "starts_with")).toContain("starts_with");
    expect(operatorsFor("text", "eq").filter((op) => op === "eq")).toHaveLength(1);
  });
  it("offers every operator for a field nothing is known about", () => {
    expect([...operatorsFor("any")].sort()).toEqual([...filterOperators].sort());
  });
});

it("has a word for every operator of every kind", () => {
  for (const kind of kinds) for (const op of operatorsFor(kind)) expect(operatorWord(op, kind)).toMatch(/^[a-z ]+$/);
  expect(operatorWord("gte", "time")).toBe("is on or after");
  expect(operatorWord("gte", "number")).toBe("is at least");
});

it("knows which operators take a value, and which a list", () => {
  expect([needsValue("exists"), needsValue("not_exists"), needsValue("eq")]).toEqual([false, false, true]);
  expect([takesList("in"), takesList("not_in"), takesList("contains")]).toEqual([true, true, false]);
});
