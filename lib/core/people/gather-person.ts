import type { LastActivity, NormalisedEvent, Person } from "#core/events/event-types.ts";
import { type Day, readDay } from "./read-day.ts";

const propertiesMax = 200;
const datesMax = 30;
/** What a path of filters and triggers can name. */
const nameable = /^[\p{L}\p{N}_$-]+$/u;

/** Two pieces of knowledge of the same person: what the newer one knows counts, the older one fills its gaps. */
export function mergePerson(older: Person, newer: Person): Person {
  const properties = Object.entries({ ...older.properties, ...newer.properties });
  return {
    email: newer.email ?? older.email,
    phone: newer.phone ?? older.phone,
    firstName: newer.firstName ?? older.firstName,
    lastName: newer.lastName ?? older.lastName,
    externalIds: { ...older.externalIds, ...newer.externalIds },
    properties: Object.fromEntries(properties.slice(-propertiesMax)),
  };
}

/** The dates among a person's properties, with their paths as triggers name them. */
export function datesOf({ properties }: Person): { path: string; day: Day }[] {
  const dates = Object.entries(properties).flatMap(([name, value]) => {
    const day = nameable.test(name) ? readDay(value) : null;
    return day ? [{ path: `person.properties.${name}`, day }] : [];
  });
  return dates.slice(0, datesMax);
}

/** What is kept of an event as a person's last of its type. */
export function lastActivity(event: NormalisedEvent): LastActivity {
  return {
    eventId: event.id,
    occurredAt: event.occurredAt,
    orderNumber: event.orderNumber ?? null,
    total: event.total ?? null,
    currency: event.currency ?? null,
    shippingAddress: event.shippingAddress ?? null,
  };
}
