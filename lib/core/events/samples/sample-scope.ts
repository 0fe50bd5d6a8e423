import type { EventFields, EventScope, Person } from "#core/events/event-types.ts";
import type { SamplePayload } from "./sample-people.ts";

/** The part of a sample event that intake adds, the same for every sample. */
export const sampleOrigin = {
  id: "019bc1f2-8e40-7a51-9d3c-5b7f6a2e4c10",
  source: { id: "019bc1d0-22b7-7c06-8f1e-0d94c1a37e55", kind: "shopify", name: "My shop" },
  receivedAt: "2026-01-15T16:00:02.250Z",
  shop: "shop.example",
};

/** A sample scope around what one event type adds. */
export function sampleScope(
  own: { type: string; name: string; externalId: string; occurredAt: string },
  fields: EventFields,
  payload: SamplePayload,
  person: Person,
): EventScope {
  return { event: { ...sampleOrigin, ...own, ...fields }, payload, person };
}

/** A sample of what Hookline makes itself when a time has come: it has no source of its own and no body but its fields. */
export function sampleMade(made: {
  own: { type: string; name: string; occurredAt: string };
  fields: Pick<EventFields, "date" | "inactivity" | "last">;
  person: Person;
}): EventScope {
  const { shop: _shop, ...origin } = sampleOrigin;
  const source = { ...origin.source, kind: "api", name: "API" };
  return {
    event: { ...origin, source, ...made.own, externalId: null, ...made.fields },
    payload: { ...made.fields } as SamplePayload,
    person: made.person,
  };
}
