import fc from "fast-check";
import { expect, test } from "vitest";
import { prettyJsonTokens } from "./json-tokens.ts";

function pretty(text: string) {
  return prettyJsonTokens(text)
    ?.map((token) => token.text)
    .join("");
}

test("lays out like JSON.stringify with two spaces", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(pretty(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
    }),
  );
});

test("numbers and escapes stay as they were written", () => {
  expect(pretty('{"id":820982911946154508123,"price":"10.00","v":1.0,"t":"\\u00e9"}')).toBe(
    '{\n  "id": 820982911946154508123,\n  "price": "10.00",\n  "v": 1.0,\n  "t": "\\u00e9"\n}',
  );
});

test("keys, strings, numbers and literals are told apart", () => {
  const kinds = prettyJsonTokens('{"a":"b","c":[1,null]}')?.flatMap((token) =>
    token.kind === "plain" ? [] : [`${token.kind} ${token.text}`],
  );
  expect(kinds).toEqual(['key "a"', 'string "b"', 'key "c"', "number 1", "literal null"]);
});

test("what is not JSON gives null", () => {
  expect(prettyJsonTokens("<order/>")).toBeNull();
  expect(prettyJsonTokens("")).toBeNull();
});
