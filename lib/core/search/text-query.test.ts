import { describe, expect, it } from "vitest";
import { readTextQuery } from "./text-query.ts";

describe("readTextQuery", () => {
  it("takes the last word as one that is still being typed", () => {
    expect(readTextQuery("blue Mug")).toEqual({ words: ["blue"], prefix: "mug", phrases: [] });
    expect(readTextQuery("blue mug ")).toEqual({ words: ["blue", "mug"], prefix: null, phrases: [] });
    expect(readTextQuery("mug 4")).toEqual({ words: ["mug", "4"], prefix: null, phrases: [] });
  });
  it("looks for terms of several words as they stand", () => {
    expect(readTextQuery("MUG-0042")).toEqual({ words: ["mug"], prefix: "0042", phrases: ["MUG-0042"] });
    expect(readTextQuery('"out of stock" mug')).toEqual({
      words: ["out", "of", "stock"],
      prefix: "mug",
      phrases: ["out of stock"],
    });
    expect(readTextQuery("jane@shop.example")).toEqual({
      words: ["jane", "shop", "example"],
      prefix: null,
      phrases: ["jane@shop.example"],
    });
  });
  it("leaves what JSON may write differently to its words", () => {
    expect(readTextQuery("https://a.example/b")).toEqual({
      words: ["https", "a", "example", "b"],
      prefix: null,
      phrases: [],
    });
    expect(readTextQuery("Zürich-West")).toEqual({ words: ["zurich"], prefix: "west", phrases: [] });
  });
  it("is nothing without a letter or digit", () => {
    expect([readTextQuery(""), readTextQuery(' -- "')]).toEqual([null, null]);
  });
});
