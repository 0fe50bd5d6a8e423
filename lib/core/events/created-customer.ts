import { defineEventType } from "./event-type-definition.ts";
import { aboutFields, personFields, shopFields } from "./fields/common-fields.ts";
import { shopifyCustomerPayloadFields } from "./fields/shopify-payload-fields.ts";
import { samplePerson, shopifySampleCustomer } from "./samples/sample-people.ts";
import { sampleOrigin, sampleScope } from "./samples/sample-scope.ts";

const note = "Met at the spring fair";

export const createdCustomer = defineEventType({
  id: "created_customer",
  label: "Created Customer",
  description: "A customer became known to the shop, by an account, an order or by hand.",
  fields: [
    ...personFields,
    { path: "person.properties.createdAt", label: "Customer since", type: "date" },
    { path: "person.properties.emailVerified", label: "E-mail is verified", type: "boolean" },
    { path: "event.tags", label: "Tags", type: "list" },
    { path: "event.note", label: "Note", type: "text" },
    { path: "event.currency", label: "Currency", type: "text" },
    ...aboutFields,
    ...shopFields,
  ],
  payloadFields: { shopify: shopifyCustomerPayloadFields },
  sample: sampleScope(
    {
      type: "created_customer",
      name: "Created Customer",
      externalId: "7031527538942",
      occurredAt: "2025-03-02T15:12:44.000Z",
    },
    { shop: sampleOrigin.shop, currency: "USD", tags: ["vip", "newsletter"], note },
    {
      ...shopifySampleCustomer,
      note,
      updated_at: "2025-03-02T09:12:44-06:00",
      addresses: [],
    },
    { ...samplePerson, properties: { ...samplePerson.properties, note } },
  ),
});
