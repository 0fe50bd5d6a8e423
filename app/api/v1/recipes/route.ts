import { route } from "#server/api/route.ts";
import { listRecipes } from "#server/services/recipes/list-recipes.ts";

export const GET = route({}, async () => listRecipes());
