import { defineEventType } from "./event-type-definition.ts";
import { aboutFields, contactFields } from "./fields/common-fields.ts";
import { sampleTracked } from "./samples/sample-tracked.ts";
import { subscribedSample } from "./samples/tracked-events.ts";

export const subscribedToList = defineEventType({
  id: "subscribed_to_list",
  label: "Subscribed To List",
  description: "Somebody signed up for a mailing list. Your form or mail tool sends it.",
  fields: [
    { path: "event.properties.list", label: "List", type: "text" },
    { path: "event.properties.form", label: "Form", type: "text" },
    ...contactFields,
    ...aboutFields,
  ],
  payloadFields: { shopify: [] },
  sample: sampleTracked(subscribedSample),
});
