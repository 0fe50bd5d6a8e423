import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { queryKey } from "#client/query-keys.ts";
import { flowSchema } from "#contracts/flow.ts";
import { pageSchema } from "#contracts/page.ts";
import { type RecipeInstallInput, recipeDetailSchema, recipeSchema } from "#contracts/recipe.ts";

const path = "/api/v1/recipes";

const recipesQuery = queryOptions({
  queryKey: queryKey("recipes", "list"),
  queryFn: ({ signal }) => request(pageSchema(recipeSchema), "GET", path, undefined, signal),
  staleTime: Number.POSITIVE_INFINITY,
  select: (page) => page.data,
});

/** GET /api/v1/recipes: all of them, in the gallery's order. */
export function useRecipes() {
  return useQuery(recipesQuery);
}

/** GET /api/v1/recipes/{id}. */
export function useRecipe(id: string) {
  return useQuery({
    queryKey: queryKey("recipes", "one", id),
    queryFn: ({ signal }) => request(recipeDetailSchema, "GET", `${path}/${encodeURIComponent(id)}`, undefined, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** POST /api/v1/recipes/{id}/install: the draft. 422 names blanks as `values.key`. */
export function useInstallRecipe(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: RecipeInstallInput) =>
      request(flowSchema, "POST", `${path}/${encodeURIComponent(id)}/install`, input),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: queryKey("flows") }),
        client.invalidateQueries({ queryKey: queryKey("secrets") }),
      ]),
  });
}
