import type { FieldOutline } from "#core/events/event-type-definition.ts";

/** What also an event has that Hookline makes by itself. */
export const madeFields: FieldOutline[] = [
  { path: "event.id", label: "Event id in Hookline", type: "text" },
  { path: "event.type", label: "Event type", type: "text" },
  { path: "event.name", label: "Event name", type: "text" },
  { path: "event.occurredAt", label: "Happened at", type: "date" },
  { path: "event.receivedAt", label: "Received at", type: "date" },
];

/** What every event of a source has. */
export const aboutFields: FieldOutline[] = [
  ...madeFields,
  { path: "event.externalId", label: "Id in the shop", type: "text" },
  { path: "event.source.name", label: "Source", type: "text" },
];

export const shopFields: FieldOutline[] = [{ path: "event.shop", label: "Shop's host name", type: "text" }];

/** Who the event is about, as far as every source may know. */
export const contactFields: FieldOutline[] = [
  { path: "person.email", label: "E-mail", type: "email" },
  { path: "person.phone", label: "Phone", type: "phone" },
  { path: "person.firstName", label: "First name", type: "text" },
  { path: "person.lastName", label: "Last name", type: "text" },
];

/** Who the event is about, as a shop knows its customers. */
export const personFields: FieldOutline[] = [
  ...contactFields,
  { path: "person.externalIds.shopify", label: "Customer id in Shopify", type: "text" },
  { path: "person.properties.city", label: "Customer's city", type: "text" },
  { path: "person.properties.countryCode", label: "Customer's country code", type: "text" },
  { path: "person.properties.tags", label: "Customer's tags", type: "list" },
];
