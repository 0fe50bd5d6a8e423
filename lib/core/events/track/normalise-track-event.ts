import { eventTypeLabel } from "#core/events/event-type-label.ts";
import type { EventFields, NormalisedEvent, Person } from "#core/events/event-types.ts";
import { identifier, utcTime } from "#core/events/read-value.ts";
import { readTrackFields } from "./read-track-fields.ts";
import type { TrackEventInput } from "./track-event-input.ts";

/** What one track event becomes; intake adds id, source and receivedAt to `event`. */
export interface NormalisedTrackEvent {
  event: Omit<NormalisedEvent, "id" | "source" | "receivedAt">;
  person: Person;
}

/** `value` is the money the event is about: what was refunded for a refund, the total for everything else. */
function worth(input: TrackEventInput, fields: EventFields): EventFields {
  const value = input.value ?? null;
  if (value === null) return {};
  if (input.type !== "refunded_order") return { total: value };
  const refund = fields.refund ?? { id: null, amount: null, note: null, items: [] };
  return { refund: { ...refund, amount: refund.amount ?? value } };
}

function readTrackPerson(person: TrackEventInput["person"]): Person {
  return {
    email: person?.email ?? null,
    phone: person?.phone ?? null,
    firstName: person?.firstName ?? null,
    lastName: person?.lastName ?? null,
    externalIds: person?.externalIds ?? {},
    properties: person?.properties ?? {},
  };
}

/**
 * An event of the track API under the same names as a shop's: well-known properties (orderNumber or order_number,
 * items or line_items, …) become fields of the event; every property also stays under `event.properties`.
 * @param nowMs when it arrived; it happened then unless it says otherwise.
 */
export function normaliseTrackEvent(input: TrackEventInput, nowMs: number): NormalisedTrackEvent {
  const properties = input.properties ?? {};
  const fields = readTrackFields(properties);
  return {
    event: {
      type: input.type,
      name: eventTypeLabel(input.type),
      externalId: identifier(input.id),
      occurredAt: utcTime(input.occurredAt) ?? new Date(nowMs).toISOString(),
      ...fields,
      ...worth(input, fields),
      ...(input.currency ? { currency: input.currency } : {}),
      properties,
    },
    person: readTrackPerson(input.person),
  };
}
