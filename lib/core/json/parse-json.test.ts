import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "./parse-json.ts";

function parsed(text: string) {
  const result = parseJson(text);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

function refusalOf(text: string, limits?: { maxDepth: number }) {
  const result = parseJson(text, limits);
  if (result.ok) throw new Error("was accepted");
  return result;
}

describe("parseJson", () => {
  it("reads what JSON.parse reads", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const text = JSON.stringify(value);
        if (!text.isWellFormed() || /\\ud[89a-f]/i.test(text)) return;
        expect(JSON.stringify(parsed(text), (_, v) => (typeof v === "bigint" ? Number(v) : v))).toBe(text);
      }),
    );
  });

  it("keeps every digit of whole numbers beyond 2^53, and only of those", () => {
    expect(parsed('{"id":820982911946154508,"n":-9007199254740993,"small":12}')).toEqual({
      id: 820982911946154508n,
      n: -9007199254740993n,
      small: 12,
    });
    expect(parsed("[9007199254740991, 1234567890.12345678901, 1e20]")).toEqual([
      9007199254740991, 1234567890.1234567, 1e20,
    ]);
    expect(parsed('"820982911946154508"')).toBe("820982911946154508");
  });

  it("refuses numbers that are no finite double", () => {
    expect(refusalOf("[1e999]")).toMatchObject({
      code: "number_too_large",
      message: "The number 1e999 is too large to be kept.",
    });
    expect(refusalOf("-1E+400").code).toBe("number_too_large");
    expect(refusalOf(`{"a":${"9".repeat(400)}}`).code).toBe("number_too_large");
    expect(parsed('"1e999"')).toBe("1e999");
  });

  it("refuses nesting beyond the limit, whatever its size", () => {
    expect(parsed(`${"[".repeat(64)}${"]".repeat(64)}`)).toBeDefined();
    expect(refusalOf(`${"[".repeat(65)}${"]".repeat(65)}`).code).toBe("too_deep");
    expect(refusalOf("[".repeat(1_000_000)).code).toBe("too_deep");
    expect(refusalOf('{"a":'.repeat(10_000)).code).toBe("too_deep");
    expect(refusalOf("[[1]]", { maxDepth: 1 })).toMatchObject({ code: "too_deep", position: 1 });
    expect(parsed(`"${"[".repeat(100)}"`)).toBe("[".repeat(100));
  });

  it("refuses lone surrogates, raw and escaped, and takes pairs", () => {
    for (const text of ['"\ud83d"', '"\udc00x"', '"\\ud83d"', '"\\udc00"', '"\\ud83d\\ud83d"', '{"\\uD800":1}'])
      expect(refusalOf(text).code).toBe("lone_surrogate");
    expect(parsed('"\\ud83d\\ude00 😀"')).toBe("😀 😀");
    expect(parsed('"\\\\ud83d"')).toBe("\\ud83d");
  });

  it("keeps __proto__ a plain own member", () => {
    for (const text of ['{"__proto__":{"admin":true}}', '{"__proto__":{"admin":true},"id":820982911946154508}']) {
      const value = parsed(text) as object;
      expect(Object.hasOwn(value, "__proto__")).toBe(true);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect(({} as Record<string, unknown>).admin).toBeUndefined();
    }
  });

  it("says where a text stops being JSON", () => {
    const cases: [string, string][] = [
      ["", "Line 1, column 1: A value was expected, the text ends here."],
      ['{\n  "a": 1\n  "b": 2\n}', 'Line 3, column 3: A comma or } was expected, found "\\"".'],
      ['{"a": 1,}', "Line 1, column 9: There is a comma too much before }."],
      ["[1,]", "Line 1, column 4: There is a comma too much before ]."],
      ["{a: 1}", 'Line 1, column 2: A name in double quotes was expected, found "a".'],
      ["{'a': 1}", 'Line 1, column 2: A name in double quotes was expected, found "\'".'],
      ['{"a": yes}', "Line 1, column 7: yes must stand in double quotes."],
      ['{"a": “x”}', 'Line 1, column 7: Texts stand in straight double quotes: "…".'],
      ['{"a" 1}', 'Line 1, column 6: A colon was expected after the name, found "1".'],
      ['{"a": "x', "Line 1, column 7: This text has no closing quote."],
      ['"a\nb"', "Line 1, column 3: A line break inside a text must be written as an escape such as \\n."],
      ['"\\x"', "Line 1, column 2: A backslash inside a text must be doubled: \\\\."],
      ["[1] 2", 'Line 1, column 5: Nothing may follow the value, found "2".'],
      ["[1}", 'Line 1, column 3: A comma or ] was expected, found "}".'],
      ["01", 'Line 1, column 2: Nothing may follow the value, found "1".'],
    ];
    for (const [text, message] of cases) expect(refusalOf(text)).toMatchObject({ code: "not_json", message });
  });

  it("never throws, agrees with JSON.parse, and finds a place for every error", () => {
    const nearJson = fc
      .array(
        fc.constantFrom("{", "}", "[", "]", ",", ":", '"', "a", "\\", "1", "-", ".", "e", " ", "null", "\n", "\u0001"),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(nearJson, fc.string({ unit: "binary" })), (text) => {
        const result = parseJson(text);
        let accepted = true;
        try {
          JSON.parse(text);
        } catch {
          accepted = false;
        }
        if (!result.ok && result.code === "not_json") {
          expect(accepted).toBe(false);
          expect(result.message).not.toContain("This is not JSON.");
        } else if (result.ok) expect(accepted).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
