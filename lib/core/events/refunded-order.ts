import { defineEventType } from "./event-type-definition.ts";
import { aboutFields, shopFields } from "./fields/common-fields.ts";
import { itemFields } from "./fields/order-fields.ts";
import { shopifyRefundPayloadFields } from "./fields/shopify-payload-fields.ts";
import { sampleCart, shopifySampleItems } from "./samples/sample-order.ts";
import { sampleOrigin, sampleScope } from "./samples/sample-scope.ts";

const note = "One mug arrived broken";
const processedAt = "2026-01-20T09:05:00-06:00";

/** Shopify's refund names the order by its id only, and nobody: there are no person fields to offer. */
export const refundedOrder = defineEventType({
  id: "refunded_order",
  label: "Refunded Order",
  description: "Money of an order was given back, in whole or in part.",
  fields: [
    { path: "event.refund.amount", label: "Refunded amount", type: "money" },
    { path: "event.refund.id", label: "Refund id in the shop", type: "text" },
    { path: "event.refund.note", label: "Reason of the refund", type: "text" },
    ...itemFields("event.refund.items", "Refunded items"),
    { path: "event.orderId", label: "Order id in the shop", type: "text" },
    { path: "event.currency", label: "Currency", type: "text" },
    ...aboutFields,
    ...shopFields,
  ],
  payloadFields: { shopify: shopifyRefundPayloadFields },
  sample: sampleScope(
    {
      type: "refunded_order",
      name: "Refunded Order",
      externalId: "929361462398",
      occurredAt: "2026-01-20T15:05:00.000Z",
    },
    {
      shop: sampleOrigin.shop,
      orderId: "5678901234567",
      orderNumber: null,
      currency: "USD",
      note,
      refund: {
        id: "929361462398",
        amount: 28,
        note,
        items: (sampleCart.items ?? []).slice(0, 1).map((item) => ({ ...item, quantity: 1 })),
      },
    },
    {
      id: 929361462398,
      admin_graphql_api_id: "gid://shopify/Refund/929361462398",
      order_id: 5678901234567,
      created_at: processedAt,
      processed_at: processedAt,
      note,
      user_id: 548380009,
      restock: false,
      duties: [],
      order_adjustments: [],
      refund_line_items: [
        {
          id: 209341123710,
          line_item_id: 14211098673342,
          location_id: null,
          quantity: 1,
          restock_type: "no_restock",
          subtotal: 28,
          total_tax: 0,
          line_item: shopifySampleItems[0] ?? null,
        },
      ],
      transactions: [
        {
          id: 7124098785406,
          admin_graphql_api_id: "gid://shopify/OrderTransaction/7124098785406",
          order_id: 5678901234567,
          parent_id: 7101127852158,
          kind: "refund",
          status: "success",
          gateway: "shopify_payments",
          amount: "28.00",
          currency: "USD",
          created_at: processedAt,
          processed_at: processedAt,
          message: null,
          test: false,
        },
      ],
    },
    { email: null, phone: null, firstName: null, lastName: null, externalIds: {}, properties: {} },
  ),
});
