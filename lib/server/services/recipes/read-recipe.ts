import type { RecipeDetail } from "#contracts/recipe.ts";
import type { Recipe } from "#core/recipes/recipe.ts";
import { findRecipe } from "#core/recipes/recipes.ts";
import { ServiceError } from "#server/services/errors.ts";
import { recipeDetail } from "./recipe-view.ts";

export function requireRecipe(id: string): Recipe {
  const recipe = findRecipe(id);
  if (recipe === null) throw new ServiceError("not_found", "There is no such recipe.");
  return recipe;
}

export function readRecipe(id: string): RecipeDetail {
  return recipeDetail(requireRecipe(id));
}
