import type { JsonValue } from "#core/json/json-value.ts";

/** A customer as every source describes one. Absent fields are null or left out. */
export interface Person {
  email: string | null;
  phone: string | null;
  firstName: string | null;
  lastName: string | null;
  /** The customer's id in each system that knows them, e.g. {shopify: "115310627314723954"}. */
  externalIds: Record<string, string>;
  properties: Record<string, JsonValue>;
}

export interface EventItem {
  sku: string | null;
  productId: string | null;
  title: string;
  variantId?: string | null;
  /** What distinguishes it from the product's other variants: "8GB", "Large / Red". */
  variantTitle?: string | null;
  quantity: number;
  /** Of one unit. */
  price: number | null;
  url?: string | null;
}

export interface Address {
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  region: string | null;
  postalCode: string | null;
  country: string | null;
  countryCode: string | null;
  phone: string | null;
}

/**
 * A normalised event: the same names whatever the source. Only the fields an event type has are present
 * (see lib/core/events for the fields of each type). Money is a number in major units of `currency` (ISO 4217).
 */
export interface NormalisedEvent {
  id: string;
  type: string;
  /** What people call it: "Placed Order". */
  name: string;
  source: { id: string; kind: string; name: string };
  externalId: string | null;
  /** ISO 8601, UTC. */
  occurredAt: string;
  receivedAt: string;
  /** The shop's own host name, where one source can hear of several shops. */
  shop?: string | null;
  orderId?: string | null;
  /** As the merchant reads it, without a leading "#". */
  orderNumber?: string | null;
  total?: number | null;
  subtotal?: number | null;
  tax?: number | null;
  shippingTotal?: number | null;
  discountTotal?: number | null;
  currency?: string | null;
  items?: EventItem[];
  itemCount?: number;
  discountCodes?: string[];
  tags?: string[];
  note?: string | null;
  url?: string | null;
  cancelReason?: string | null;
  financialStatus?: string | null;
  fulfillmentStatus?: string | null;
  refund?: { id: string | null; amount: number | null; note: string | null; items: EventItem[] };
  shipment?: {
    id: string | null;
    status: string | null;
    carrier: string | null;
    trackingNumber: string | null;
    trackingUrl: string | null;
  };
  shippingAddress?: Address | null;
  billingAddress?: Address | null;
  /** Further fields of an event sent through the track API. */
  properties?: Record<string, JsonValue>;
  /** Of an event Hookline made because a time had come: the only flow it starts. */
  startsFlow?: { id: string; name: string };
  /** Which date of the person has come. */
  date?: ReachedDate;
  /** What the person has had none of, and for how long. */
  inactivity?: { eventType: string; days: number; since: string };
  /** The last event before the inactivity. */
  last?: LastActivity;
}

export interface ReachedDate {
  /** Of the person, as in `person.properties.birthday`. */
  path: string;
  /** As the person has it: "1990-05-04", or "--05-04" without a year. */
  value: string;
  /** The day it falls on this time, "2026-05-04". */
  on: string;
  /** From the date to that day; null when the date has no year. */
  years: number | null;
}

/** What is kept of a person's newest event of a type, beyond the event itself. */
export interface LastActivity {
  eventId: string;
  occurredAt: string;
  orderNumber: string | null;
  total: number | null;
  currency: string | null;
  shippingAddress: Address | null;
}

/** What only some event types have: the part of a normalised event that is read from the payload. */
export type EventFields = Omit<
  NormalisedEvent,
  "id" | "type" | "name" | "source" | "externalId" | "occurredAt" | "receivedAt"
>;

/** What is in scope of templates and filters. */
export interface EventScope {
  event: NormalisedEvent;
  payload: JsonValue;
  person: Person;
}
