import { defineEventType } from "./event-type-definition.ts";
import { aboutFields, contactFields } from "./fields/common-fields.ts";
import { sampleTracked } from "./samples/sample-tracked.ts";
import { backInStockSample } from "./samples/tracked-events.ts";

export const backInStock = defineEventType({
  id: "back_in_stock",
  label: "Back In Stock",
  description:
    "A product somebody waits for can be bought again. Your shop or stock tool sends it, one for each person.",
  fields: [
    { path: "event.properties.productTitle", label: "Product", type: "text" },
    { path: "event.url", label: "Product’s address", type: "url" },
    { path: "event.properties.smsConsent", label: "Agreed to text messages", type: "boolean" },
    ...contactFields,
    ...aboutFields,
  ],
  payloadFields: { shopify: [] },
  sample: sampleTracked(backInStockSample),
});
