import { eventCatalogue, isCatalogued } from "#core/events/catalogue.ts";
import type { EventScope } from "#core/events/event-types.ts";

const anyType = "placed_order";

/** What a template may name, filled with the catalogue's sample; of a type of the shop's own, with an order's. */
export function sampleScope(eventType: string, id: string, now: Date): EventScope {
  const { sample } = eventCatalogue[isCatalogued(eventType) ? eventType : anyType];
  const at = now.toISOString();
  return { ...sample, event: { ...sample.event, id, type: eventType, occurredAt: at, receivedAt: at } };
}
