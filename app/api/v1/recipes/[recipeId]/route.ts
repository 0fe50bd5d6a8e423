import { route } from "#server/api/route.ts";
import { readRecipe } from "#server/services/recipes/read-recipe.ts";

export const GET = route({}, async ({ params }) => readRecipe(params.recipeId ?? ""));
