import { defineEventType } from "./event-type-definition.ts";
import { aboutFields, personFields, shopFields } from "./fields/common-fields.ts";
import { orderFields } from "./fields/order-fields.ts";
import { shopifyOrderPayloadFields } from "./fields/shopify-payload-fields.ts";
import { sampleBuyer, sampleOrder, shopifySampleItems, shopifySampleOrder } from "./samples/sample-order.ts";
import { sampleScope } from "./samples/sample-scope.ts";

const trackingUrl = "https://carrier.example/track/1Z2345";

export const fulfilledOrder = defineEventType({
  id: "fulfilled_order",
  label: "Fulfilled Order",
  description: "Every item of an order was handed to the carrier or to the customer.",
  fields: [
    { path: "event.shipment.carrier", label: "Carrier", type: "text" },
    { path: "event.shipment.trackingNumber", label: "Tracking number", type: "text" },
    { path: "event.shipment.trackingUrl", label: "Tracking page", type: "url" },
    { path: "event.shipment.status", label: "Shipment status", type: "text" },
    { path: "event.shipment.id", label: "Shipment id in the shop", type: "text" },
    { path: "event.fulfillmentStatus", label: "Fulfilment status", type: "text" },
    ...orderFields,
    ...personFields,
    ...aboutFields,
    ...shopFields,
  ],
  payloadFields: {
    shopify: [
      { path: "payload.fulfillments", label: "Fulfilments as Shopify sends them", type: "list" },
      ...shopifyOrderPayloadFields,
    ],
  },
  sample: sampleScope(
    {
      type: "fulfilled_order",
      name: "Fulfilled Order",
      externalId: "5678901234567",
      occurredAt: "2026-01-16T14:30:00.000Z",
    },
    {
      ...sampleOrder,
      fulfillmentStatus: "fulfilled",
      shipment: { id: "5012873642238", status: "success", carrier: "UPS", trackingNumber: "1Z2345", trackingUrl },
    },
    {
      ...shopifySampleOrder,
      fulfillment_status: "fulfilled",
      updated_at: "2026-01-16T08:30:01-06:00",
      fulfillments: [
        {
          id: 5012873642238,
          admin_graphql_api_id: "gid://shopify/Fulfillment/5012873642238",
          created_at: "2026-01-16T08:30:00-06:00",
          updated_at: "2026-01-16T08:30:00-06:00",
          location_id: 655441491,
          name: "#1042.1",
          order_id: 5678901234567,
          receipt: {},
          service: "manual",
          shipment_status: null,
          status: "success",
          tracking_company: "UPS",
          tracking_number: "1Z2345",
          tracking_numbers: ["1Z2345"],
          tracking_url: trackingUrl,
          tracking_urls: [trackingUrl],
          line_items: shopifySampleItems,
        },
      ],
    },
    sampleBuyer,
  ),
});
