import { defineEventType } from "./event-type-definition.ts";
import { aboutFields, personFields, shopFields } from "./fields/common-fields.ts";
import { orderFields } from "./fields/order-fields.ts";
import { shopifyOrderPayloadFields } from "./fields/shopify-payload-fields.ts";
import { sampleBuyer, sampleOrder, shopifySampleOrder } from "./samples/sample-order.ts";
import { sampleScope } from "./samples/sample-scope.ts";

export const placedOrder = defineEventType({
  id: "placed_order",
  label: "Placed Order",
  description: "A customer placed an order; it may not be paid yet.",
  fields: [...orderFields, ...personFields, ...aboutFields, ...shopFields],
  payloadFields: { shopify: shopifyOrderPayloadFields },
  sample: sampleScope(
    {
      type: "placed_order",
      name: "Placed Order",
      externalId: "5678901234567",
      occurredAt: "2026-01-15T16:00:00.000Z",
    },
    sampleOrder,
    shopifySampleOrder,
    sampleBuyer,
  ),
});
