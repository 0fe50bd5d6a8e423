import { defineEventType } from "./event-type-definition.ts";
import { aboutFields, personFields, shopFields } from "./fields/common-fields.ts";
import { orderFields } from "./fields/order-fields.ts";
import { shopifyOrderPayloadFields } from "./fields/shopify-payload-fields.ts";
import { sampleBuyer, sampleOrder, shopifySampleOrder } from "./samples/sample-order.ts";
import { sampleScope } from "./samples/sample-scope.ts";

export const cancelledOrder = defineEventType({
  id: "cancelled_order",
  label: "Cancelled Order",
  description: "An order was cancelled, by the customer, by staff or for suspected fraud.",
  fields: [
    { path: "event.cancelReason", label: "Reason of the cancellation", type: "text" },
    ...orderFields,
    ...personFields,
    ...aboutFields,
    ...shopFields,
  ],
  payloadFields: {
    shopify: [{ path: "payload.cancelled_at", label: "Cancelled at", type: "date" }, ...shopifyOrderPayloadFields],
  },
  sample: sampleScope(
    {
      type: "cancelled_order",
      name: "Cancelled Order",
      externalId: "5678901234567",
      occurredAt: "2026-01-15T17:20:00.000Z",
    },
    { ...sampleOrder, financialStatus: "voided", cancelReason: "customer" },
    {
      ...shopifySampleOrder,
      financial_status: "voided",
      cancel_reason: "customer",
      cancelled_at: "2026-01-15T11:20:00-06:00",
      closed_at: "2026-01-15T11:20:00-06:00",
      updated_at: "2026-01-15T11:20:01-06:00",
    },
    sampleBuyer,
  ),
});
