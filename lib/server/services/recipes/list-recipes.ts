import type { RecipeView } from "#contracts/recipe.ts";
import { type RecipeId, recipes } from "#core/recipes/recipes.ts";
import { recipeView } from "./recipe-view.ts";

/** All of them: they come with Hookline and are few. */
export function listRecipes(): { data: RecipeView[]; nextCursor: null } {
  const ids = Object.keys(recipes) as RecipeId[];
  return { data: ids.map((id) => recipeView(recipes[id])), nextCursor: null };
}
