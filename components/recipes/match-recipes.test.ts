import { expect, test } from "vitest";
import type { RecipeView } from "#contracts/recipe.ts";
import { matchRecipes } from "./match-recipes.ts";

const recipe = (id: string, category: RecipeView["category"], title: string, name: string): RecipeView => ({
  id,
  category,
  title,
  explanation: "What it is for.",
  target: { name, docs: null },
  eventType: "placed_order",
  starts: "Placed Order",
  blanks: [],
});
const all = [
  recipe("a", "Team messages", "Tell a channel about orders", "Slack"),
  recipe("b", "Analytics and ads", "Count purchases", "Google Analytics 4"),
  recipe("c", "Team messages", "Tell a channel about refunds", "Microsoft Teams"),
];
const found = (words: string, category: string | null = null) =>
  matchRecipes(all, { words, category }).map((group) => [group.category, group.recipes.map(({ id }) => id)]);

test("without a search all are there, by category", () => {
  expect(found(" ")).toEqual([
    ["Team messages", ["a", "c"]],
    ["Analytics and ads", ["b"]],
  ]);
});

test("every word has to be in title, sentence, target, category or event", () => {
  expect(found("TELL slack")).toEqual([["Team messages", ["a"]]]);
  expect(found("placed order analytics")).toEqual([["Analytics and ads", ["b"]]]);
  expect(found("slack refunds")).toEqual([]);
});

test("a category narrows", () => {
  expect(found("", "Analytics and ads")).toEqual([["Analytics and ads", ["b"]]]);
});
