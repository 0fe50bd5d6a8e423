import type { Address } from "#core/events/event-types.ts";
import { type Raw, text } from "#core/events/read-value.ts";
import { pick } from "./pick.ts";

const names: Record<keyof Address, string[]> = {
  firstName: ["firstName", "first_name"],
  lastName: ["lastName", "last_name"],
  company: ["company"],
  address1: ["address1", "address_1", "line1", "street"],
  address2: ["address2", "address_2", "line2"],
  city: ["city"],
  region: ["region", "province", "state"],
  postalCode: ["postalCode", "postal_code", "zip", "postcode"],
  country: ["country"],
  countryCode: ["countryCode", "country_code"],
  phone: ["phone"],
};

/** An address as senders write it; null when nothing of it is known. */
export function readTrackAddress(value: Raw): Address | null {
  const part = (name: keyof Address) => text(pick(value, names[name]));
  const address: Address = {
    firstName: part("firstName"),
    lastName: part("lastName"),
    company: part("company"),
    address1: part("address1"),
    address2: part("address2"),
    city: part("city"),
    region: part("region"),
    postalCode: part("postalCode"),
    country: part("country"),
    countryCode: part("countryCode"),
    phone: part("phone"),
  };
  return Object.values(address).some((known) => known !== null) ? address : null;
}
