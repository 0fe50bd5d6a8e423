import { eventCatalogue, isCatalogued } from "#core/events/catalogue.ts";
import { describeEventType } from "#core/events/describe-event-type.ts";
import type { EventScope } from "#core/events/event-types.ts";
import { sampleTracked } from "#core/events/samples/sample-tracked.ts";
import type { Recipe } from "./recipe.ts";

/** What a recipe is tried on: its own event as the track API would read it, or the sample of the event's type. */
export function sampleOfRecipe({ eventType, sample }: Pick<Recipe, "eventType" | "sample">): EventScope {
  if (sample !== null) return sampleTracked(sample);
  return isCatalogued(eventType) ? eventCatalogue[eventType].sample : describeEventType(eventType).sample;
}
