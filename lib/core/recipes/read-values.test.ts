import { describe, expect, it, test } from "vitest";
import { readBlankValues } from "./read-values.ts";
import type { RecipeBlank } from "./recipe.ts";

const blank = (kind: RecipeBlank["kind"], more: Partial<RecipeBlank> = {}): RecipeBlank => ({
  kind,
  label: kind,
  help: "",
  example: "1",
  ...more,
});
const blanks = {
  address: blank("url"),
  page: blank("text", { pattern: { source: "^\\d+$", message: "Digits only" } }),
  words: blank("text"),
  points: blank("number", { min: 1 }),
  key: blank("secret", { pattern: { source: "^pk_", message: "Begins with pk_" } }),
};
const checkUrl = (url: string) => (url.includes("internal") ? "Not reachable." : null);
const read = (given: Parameters<typeof readBlankValues>[1]) => readBlankValues({ blanks }, given, checkUrl);

test("texts, numbers and names of secrets are taken; new secrets stay apart", () => {
  const given = { address: " https://a.example/x ", page: "12", points: 2.5, key: "pk_1", words: "" };
  expect(read(given)).toEqual({
    texts: { address: "https://a.example/x", page: "12", points: "2.5" },
    newSecrets: [{ key: "key", value: "pk_1" }],
    errors: [],
  });
  expect(read({ key: { secret: "klaviyo" } }).texts).toEqual({ key: "klaviyo" });
});

describe("refused at its blank", () => {
  it.each([
    ["an address without a scheme", { address: "a.example" }, "values.address", /https:/],
    ["an address that may not be sent to", { address: "https://internal.example" }, "values.address", /Not reachable/],
    ["another form", { page: "x1" }, "values.page", /Digits only/],
    ["a template in a text", { words: "{{ person.email }}" }, "values.words", /without/],
    ["a line break", { words: "a\nb" }, "values.words", /One line/],
    ["words for a number", { points: "many" }, "values.points", /number/],
    ["too small a number", { points: 0 }, "values.points", /At least 1/],
    ["a secret of another form", { key: "sk_1" }, "values.key", /pk_/],
    ["a secret where none may stand", { words: { secret: "klaviyo" } }, "values.words", /cannot stand/],
    ["what was not asked for", { constructor: "x" }, "values.constructor", /does not ask/],
  ])("%s", (_, given, path, message) => {
    const { errors, texts, newSecrets } = read(given);
    expect(errors).toEqual([{ path, message: expect.stringMatching(message) }]);
    expect([texts, newSecrets]).toEqual([{}, []]);
  });
});
