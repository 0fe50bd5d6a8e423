import { describe, expect, it } from "vitest";
import { readValue, valueProblem, valueText } from "./condition-value.ts";

describe("readValue", () => {
  it("reads by what the field holds", () => {
    expect(readValue("100", "gte", "number")).toBe(100);
    expect(readValue(" 0123 ", "eq", "text")).toBe("0123");
    expect(readValue("true", "eq", "boolean")).toBe(true);
    expect(readValue("2026-01-15", "gt", "time")).toBe("2026-01-15");
  });
  it("guesses for unknown fields, but never loses a leading zero", () => {
    expect([readValue("5", "eq", "any"), readValue("05", "eq", "any"), readValue("false", "eq", "any")]).toEqual([
      5,
      "05",
      false,
    ]);
  });
  it("reads lists, and nothing as nothing", () => {
    expect(readValue("US, CA,\nMX,", "in", "text")).toEqual(["US", "CA", "MX"]);
    expect(readValue(" , ", "in", "text")).toBeUndefined();
    expect(readValue("", "eq", "text")).toBeUndefined();
    expect(readValue("x", "exists", "text")).toBeUndefined();
  });
  it("keeps what was stored while its text is unchanged", () => {
    expect(readValue("", "eq", "text", null)).toBeNull();
    expect(readValue("a,b, c", "in", "text", ["a,b", "c"])).toEqual(["a,b", "c"]);
    expect(readValue("100", "eq", "number", "100")).toBe("100");
    expect(readValue("101", "eq", "number", "100")).toBe(101);
    expect(readValue("a", "in", "text", "a")).toEqual(["a"]);
  });
});

it("valueText is what the form shows", () => {
  expect([valueText(["US", "CA"]), valueText(null), valueText(1.5), valueText(false)]).toEqual([
    "US, CA",
    "",
    "1.5",
    "false",
  ]);
});

describe("valueProblem", () => {
  it("asks for a number where the field holds one", () => {
    expect(valueProblem("many", "gt", "number")).toMatch(/number/);
    expect(valueProblem("1, two", "in", "number")).toMatch(/number/);
    expect(valueProblem("-1.5", "gt", "number")).toBeNull();
  });
  it("asks for a value only where one is compared", () => {
    expect(valueProblem("", "eq", "text")).toBe("Enter a value");
    expect(valueProblem("", "exists", "text")).toBeNull();
    expect(valueProblem("", "eq", "text", null)).toBeNull();
  });
});
