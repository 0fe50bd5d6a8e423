import type { EventScope } from "#core/events/event-types.ts";
import type { Recipe } from "./recipe.ts";
import { recipes } from "./recipes.ts";
import { sampleOfRecipe } from "./sample-of-recipe.ts";

/** The event a recipe brings along for a type that is not in the catalogue; null where none does. */
export function recipeSampleFor(eventType: string): EventScope | null {
  const all: Recipe[] = Object.values(recipes);
  const recipe = all.find((one) => one.eventType === eventType && one.sample !== null);
  return recipe === undefined ? null : sampleOfRecipe(recipe);
}
