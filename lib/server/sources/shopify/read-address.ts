import type { Address } from "#core/events/event-types.ts";
import { member, type Raw, text } from "#core/events/read-value.ts";

/** Shopify's MailingAddress; null when there is none or nothing is filled in. */
export function readAddress(value: Raw): Address | null {
  const address: Address = {
    firstName: text(member(value, "first_name")),
    lastName: text(member(value, "last_name")),
    company: text(member(value, "company")),
    address1: text(member(value, "address1")),
    address2: text(member(value, "address2")),
    city: text(member(value, "city")),
    region: text(member(value, "province")),
    postalCode: text(member(value, "zip")),
    country: text(member(value, "country")),
    countryCode: text(member(value, "country_code")),
    phone: text(member(value, "phone")),
  };
  return Object.values(address).some((part) => part !== null) ? address : null;
}
