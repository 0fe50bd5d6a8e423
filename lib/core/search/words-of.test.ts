import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folded, wordLengthMax, wordsMax, wordsOf } from "./words-of.ts";

describe("wordsOf", () => {
  it.each([
    ['{"sku":"MUG-0042","qty":2}', ["sku", "mug", "0042", "qty", "2"]],
    ["Jane.Doe+shop@mail.example", ["jane", "doe", "shop", "mail", "example"]],
    ["Zürich, Genève, Łódź", ["zurich", "geneve", "łodz"]],
    ['{"city":"Z\\u00fcrich"}', ["city", "zurich"]],
    ["out of stock, OUT OF STOCK", ["out", "of", "stock"]],
    ["注文 42", ["注", "文", "42"]],
    ["", []],
  ])("of %s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
  it("takes several texts as one", () => {
    expect(wordsOf("one two", "two three")).toEqual(["one", "two", "three"]);
  });
  it("is bounded in number and length", () => {
    const many = Array.from({ length: wordsMax + 50 }, (_, index) => `w${index}`).join(" ");
    expect(wordsOf(many)).toHaveLength(wordsMax);
    expect(wordsOf("a".repeat(500))).toEqual(["a".repeat(wordLengthMax)]);
    expect(wordsOf("𐐨".repeat(500)).every((word) => word.isWellFormed())).toBe(true);
  });
  it("gives letters and digits only, whatever comes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const word of wordsOf(text)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });
});

it("folded leaves what is not an escape alone", () => {
  expect(folded("C:\\users \\u00E9")).toBe("c:\\users e");
});
