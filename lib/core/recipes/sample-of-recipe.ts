import { eventCatalogue, isCatalogued } from "#core/events/catalogue.ts";
import { describeEventType } from "#core/events/describe-event-type.ts";
import type { EventScope } from "#core/events/event-types.ts";
import { sampleOrigin } from "#core/events/samples/sample-scope.ts";
import { normaliseTrackEvent } from "#core/events/track/normalise-track-event.ts";
import type { JsonValue } from "#core/json/json-value.ts";
import type { Recipe } from "./recipe.ts";

/** What a recipe is tried on: the catalogue's sample, or the recipe's own event as the track API would read it. */
export function sampleOfRecipe({ eventType, sample }: Pick<Recipe, "eventType" | "sample">): EventScope {
  if (isCatalogued(eventType)) return eventCatalogue[eventType].sample;
  if (sample === null) return describeEventType(eventType).sample;
  const { event, person } = normaliseTrackEvent(sample, Date.parse(sampleOrigin.receivedAt));
  const { shop: _, ...origin } = sampleOrigin;
  return {
    event: { ...origin, source: { ...origin.source, kind: "custom" }, ...event },
    payload: sample as unknown as JsonValue,
    person,
  };
}
