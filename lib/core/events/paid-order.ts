import { defineEventType } from "./event-type-definition.ts";
import { aboutFields, personFields, shopFields } from "./fields/common-fields.ts";
import { orderFields } from "./fields/order-fields.ts";
import { shopifyOrderPayloadFields } from "./fields/shopify-payload-fields.ts";
import { sampleBuyer, sampleOrder, shopifySampleOrder } from "./samples/sample-order.ts";
import { sampleScope } from "./samples/sample-scope.ts";

export const paidOrder = defineEventType({
  id: "paid_order",
  label: "Paid Order",
  description: "An order was paid in full.",
  fields: [...orderFields, ...personFields, ...aboutFields, ...shopFields],
  payloadFields: { shopify: shopifyOrderPayloadFields },
  sample: sampleScope(
    { type: "paid_order", name: "Paid Order", externalId: "5678901234567", occurredAt: "2026-01-15T16:00:01.000Z" },
    sampleOrder,
    shopifySampleOrder,
    sampleBuyer,
  ),
});
