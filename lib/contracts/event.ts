import { z } from "zod";
import { type JsonValue, jsonValueSchema } from "./json.ts";

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
  quantity: number;
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
  orderId?: string | null;
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
}

/** What is in scope of templates and filters. */
export interface EventScope {
  event: NormalisedEvent;
  payload: JsonValue;
  person: Person;
}

/** One event of the track API, POST /api/v1/events, and of a custom source. */
export const trackEventSchema = z.object({
  type: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[a-z0-9_.-]+$/, "Use lower-case letters, digits, _, - and ., for example placed_order"),
  id: z.union([z.string().min(1).max(200), z.number().int().transform(String)]).optional(),
  occurredAt: z.iso
    .datetime({ offset: true, message: "Give an ISO 8601 time, for example 2026-01-15T10:00:00Z" })
    .optional(),
  person: z
    .object({
      email: z.email("Not an e-mail address").max(320).nullish(),
      phone: z.string().max(50).nullish(),
      firstName: z.string().max(200).nullish(),
      lastName: z.string().max(200).nullish(),
      externalIds: z.record(z.string().max(100), z.string().max(200)).optional(),
      properties: z.record(z.string().max(200), jsonValueSchema).optional(),
    })
    .optional(),
  properties: z.record(z.string().max(200), jsonValueSchema).optional(),
  value: z.number().nullish(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "Three capital letters, for example USD")
    .nullish(),
});
export type TrackEvent = z.infer<typeof trackEventSchema>;

export const trackEventsSchema = z.union([trackEventSchema, z.array(trackEventSchema).min(1).max(500)]);

export interface Decision {
  flowId: string;
  flowName: string;
  matched: boolean;
  reason: { code: string; message: string };
}
