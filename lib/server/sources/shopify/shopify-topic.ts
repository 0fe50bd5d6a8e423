import type { EventTypeId } from "#core/events/catalogue.ts";
import type { EventFields, Person } from "#core/events/event-types.ts";
import type { Raw } from "#core/events/read-value.ts";

/** How the payload of one Shopify topic is read. All functions are total: what is wrong or absent becomes null. */
export interface ShopifyTopic {
  eventType: EventTypeId;
  /** The payload's own times of this event, best first. */
  times(payload: Raw): Raw[];
  fields(payload: Raw): EventFields;
  person(payload: Raw): Person;
}
