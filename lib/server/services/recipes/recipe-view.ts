import { flowDefinitionSchema } from "#contracts/flow-definition.ts";
import type { RecipeDetail, RecipeView } from "#contracts/recipe.ts";
import { triggerWords } from "#core/flows/trigger-words.ts";
import type { JsonValue } from "#core/json/json-value.ts";
import { fillRecipe, type Recipe } from "#core/recipes/recipe.ts";

export function recipeView(recipe: Recipe): RecipeView {
  const { id, title, explanation, category, target, eventType, blanks } = recipe;
  const asked = Object.entries(blanks).map(([key, { pattern = null, min = null, ...blank }]) => ({
    key,
    ...blank,
    pattern,
    min,
  }));
  const { trigger } = flowDefinitionSchema.parse(fillRecipe(recipe, {}));
  return { id, title, explanation, category, target, eventType, starts: triggerWords(trigger), blanks: asked };
}

export function recipeDetail(recipe: Recipe): RecipeDetail {
  return {
    ...recipeView(recipe),
    notes: recipe.notes,
    script: recipe.script,
    sampleEvent: recipe.sample as JsonValue,
    definition: flowDefinitionSchema.parse(fillRecipe(recipe, {})),
  };
}
