import { defineEventType } from "./event-type-definition.ts";
import { aboutFields, contactFields } from "./fields/common-fields.ts";
import { sampleTracked } from "./samples/sample-tracked.ts";
import { reviewSample } from "./samples/tracked-events.ts";

export const createdReview = defineEventType({
  id: "created_review",
  label: "Created Review",
  description: "A customer reviewed a product or the shop. Your review tool sends it.",
  fields: [
    { path: "event.properties.rating", label: "Rating", type: "number" },
    { path: "event.properties.title", label: "Title", type: "text" },
    { path: "event.properties.content", label: "Review", type: "text" },
    { path: "event.properties.productTitle", label: "Product", type: "text" },
    { path: "event.properties.productUrl", label: "Product’s address", type: "url" },
    ...contactFields,
    ...aboutFields,
  ],
  payloadFields: { shopify: [] },
  sample: sampleTracked(reviewSample),
});
