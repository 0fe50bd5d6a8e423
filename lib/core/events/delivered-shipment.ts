import { defineEventType } from "./event-type-definition.ts";
import { aboutFields, contactFields } from "./fields/common-fields.ts";
import { sampleTracked } from "./samples/sample-tracked.ts";
import { deliveredSample } from "./samples/tracked-events.ts";

export const deliveredShipment = defineEventType({
  id: "delivered_shipment",
  label: "Delivered Shipment",
  description: "A parcel arrived at the customer. Your carrier or tracking tool sends it.",
  fields: [
    { path: "event.orderNumber", label: "Order number", type: "text" },
    { path: "event.shipment.carrier", label: "Carrier", type: "text" },
    { path: "event.shipment.status", label: "Status", type: "text" },
    { path: "event.shipment.id", label: "Shipment id", type: "text" },
    ...contactFields,
    ...aboutFields,
  ],
  payloadFields: { shopify: [] },
  sample: sampleTracked(deliveredSample),
});
