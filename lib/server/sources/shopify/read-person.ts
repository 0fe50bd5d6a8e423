import type { Person } from "#core/events/event-types.ts";
import { decimal, email, firstOf, identifier, member, type Raw, text, textList } from "#core/events/read-value.ts";
import type { JsonValue } from "#core/json/json-value.ts";
import { readAddress } from "./read-address.ts";

function flag(value: Raw): boolean | null {
  return typeof value === "boolean" ? value : null;
}

function known(properties: Record<string, JsonValue>): Record<string, JsonValue> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

/** Shopify's customer. Newer API versions leave out the counts and tags; only what is there becomes a property. */
export function readCustomer(customer: Raw): Person {
  const id = identifier(member(customer, "id"));
  const address = readAddress(member(customer, "default_address"));
  const tags = member(customer, "tags");
  return {
    email: email(member(customer, "email")),
    phone: firstOf(text(member(customer, "phone")), address?.phone ?? null),
    firstName: firstOf(text(member(customer, "first_name")), address?.firstName ?? null),
    lastName: firstOf(text(member(customer, "last_name")), address?.lastName ?? null),
    externalIds: id === null ? {} : { shopify: id },
    properties: known({
      city: address?.city ?? null,
      region: address?.region ?? null,
      postalCode: address?.postalCode ?? null,
      country: address?.country ?? null,
      countryCode: address?.countryCode ?? null,
      company: address?.company ?? null,
      tags: tags === undefined || tags === null ? null : textList(tags),
      note: text(member(customer, "note")),
      accountState: text(member(customer, "state")),
      emailVerified: flag(member(customer, "verified_email")),
      ordersCount: decimal(member(customer, "orders_count")),
      totalSpent: decimal(member(customer, "total_spent")),
      createdAt: text(member(customer, "created_at")),
    }),
  };
}

/** Whom an order or a checkout is about: its customer, completed (for a guest: replaced) by what was entered in it. */
export function readBuyer(payload: Raw): Person {
  const customer = readCustomer(member(payload, "customer"));
  const shipping = readAddress(member(payload, "shipping_address"));
  const billing = readAddress(member(payload, "billing_address"));
  const locale = text(member(payload, "customer_locale"));
  const acceptsMarketing = flag(member(payload, "buyer_accepts_marketing"));
  return {
    ...customer,
    email: firstOf(customer.email, email(member(payload, "email")), email(member(payload, "contact_email"))),
    phone: firstOf(customer.phone, text(member(payload, "phone")), shipping?.phone ?? null, billing?.phone ?? null),
    firstName: firstOf(customer.firstName, billing?.firstName ?? null, shipping?.firstName ?? null),
    lastName: firstOf(customer.lastName, billing?.lastName ?? null, shipping?.lastName ?? null),
    properties: { ...customer.properties, ...known({ locale, acceptsMarketing }) },
  };
}

/** For payloads that name nobody, such as a refund's. */
export const unknownPerson: Person = {
  email: null,
  phone: null,
  firstName: null,
  lastName: null,
  externalIds: {},
  properties: {},
};
