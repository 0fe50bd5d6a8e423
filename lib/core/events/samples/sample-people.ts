import type { Address, Person } from "#core/events/event-types.ts";
import type { JsonValue } from "#core/json/json-value.ts";

export type SamplePayload = { [key: string]: JsonValue };

export const samplePerson: Person = {
  email: "ana.berger@example.com",
  phone: "+13125550142",
  firstName: "Ana",
  lastName: "Berger",
  externalIds: { shopify: "7031527538942" },
  properties: {
    city: "Chicago",
    region: "Illinois",
    postalCode: "60642",
    country: "United States",
    countryCode: "US",
    tags: ["vip", "newsletter"],
    accountState: "enabled",
    emailVerified: true,
    createdAt: "2025-03-02T09:12:44-06:00",
  },
};

export const sampleAddress: Address = {
  firstName: "Ana",
  lastName: "Berger",
  company: null,
  address1: "1420 W Division St",
  address2: "Apt 3",
  city: "Chicago",
  region: "Illinois",
  postalCode: "60642",
  country: "United States",
  countryCode: "US",
  phone: "+13125550142",
};

export const shopifySampleAddress: SamplePayload = {
  first_name: "Ana",
  last_name: "Berger",
  name: "Ana Berger",
  company: null,
  address1: "1420 W Division St",
  address2: "Apt 3",
  city: "Chicago",
  province: "Illinois",
  province_code: "IL",
  country: "United States",
  country_code: "US",
  zip: "60642",
  phone: "+13125550142",
  latitude: 41.9033,
  longitude: -87.6641,
};

export const shopifySampleCustomer: SamplePayload = {
  id: 7031527538942,
  admin_graphql_api_id: "gid://shopify/Customer/7031527538942",
  email: "ana.berger@example.com",
  first_name: "Ana",
  last_name: "Berger",
  phone: "+13125550142",
  state: "enabled",
  note: null,
  tags: "vip, newsletter",
  verified_email: true,
  multipass_identifier: null,
  tax_exempt: false,
  tax_exemptions: [],
  currency: "USD",
  created_at: "2025-03-02T09:12:44-06:00",
  updated_at: "2026-01-15T10:00:01-06:00",
  default_address: {
    id: 8246510223550,
    customer_id: 7031527538942,
    ...shopifySampleAddress,
    country_name: "United States",
    default: true,
  },
};
