import { recipeInstallSchema } from "#contracts/recipe.ts";
import { route } from "#server/api/route.ts";
import { installRecipe } from "#server/services/recipes/install-recipe.ts";

export const POST = route({ body: recipeInstallSchema, status: 201 }, ({ ctx, params, body }) =>
  installRecipe(ctx, params.recipeId ?? "", body),
);
