import { expect, it } from "vitest";
import type { JsonValue } from "./json-value.ts";
import { parseJson } from "./parse-json.ts";
import { stringifyJson } from "./stringify-json.ts";

it("writes bigints as bare numbers, exactly, and reads them back", () => {
  const value: JsonValue = { id: 820982911946154508n, list: [1, -9007199254740993n], text: "820982911946154508" };
  const text = '{"id":820982911946154508,"list":[1,-9007199254740993],"text":"820982911946154508"}';
  expect(stringifyJson(value)).toBe(text);
  expect(parseJson(text)).toEqual({ ok: true, value });
});

it("indents", () => {
  expect(stringifyJson({ a: [1n] }, 2)).toBe('{\n  "a": [\n    1\n  ]\n}');
  expect(stringifyJson({ a: 1 }, 2)).toBe('{\n  "a": 1\n}');
});

it("writes a __proto__ member like any other", () => {
  const value: JsonValue = JSON.parse('{"__proto__":1}');
  expect(stringifyJson(value)).toBe('{"__proto__":1}');
});
