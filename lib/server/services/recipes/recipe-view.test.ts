import { expect, test } from "vitest";
import { trackEventSchema } from "#contracts/event.ts";
import { flowDefinitionSchema } from "#contracts/flow-definition.ts";
import { recipeDetailSchema } from "#contracts/recipe.ts";
import { secretInputSchema } from "#contracts/secret.ts";
import { fillRecipe, type Recipe } from "#core/recipes/recipe.ts";
import { recipes } from "#core/recipes/recipes.ts";
import { recipeDetail } from "./recipe-view.ts";

test.each(Object.entries(recipes) as [string, Recipe][])("%s keeps to the contracts", (_, recipe) => {
  const detail = recipeDetail(recipe);
  expect(recipeDetailSchema.parse(detail)).toEqual(detail);
  const examples = Object.entries(recipe.blanks).map(([key, { kind, example }]) => {
    if (kind === "secret") expect(secretInputSchema.safeParse({ name: key, value: example }).success).toBe(true);
    return [key, kind === "secret" ? key : example];
  });
  const filled = flowDefinitionSchema.safeParse(fillRecipe(recipe, Object.fromEntries(examples)));
  expect(filled.error?.issues).toBeUndefined();
  if (recipe.sample) expect(trackEventSchema.safeParse(recipe.sample).error?.issues).toBeUndefined();
});
