import { defineEventType } from "./event-type-definition.ts";
import { madeFields, personFields } from "./fields/common-fields.ts";
import { sampleOrder } from "./samples/sample-order.ts";
import { sampleAddress, samplePerson } from "./samples/sample-people.ts";
import { sampleMade } from "./samples/sample-scope.ts";

const since = "2025-10-17T15:00:00.000Z";
const { currency = null, orderNumber = null, total = null } = sampleOrder;

export const becameInactive = defineEventType({
  id: "became_inactive",
  label: "Became Inactive",
  description: "A person has not done something again for so many days. Hookline itself starts the flow then.",
  fields: [
    { path: "event.inactivity.days", label: "Days without", type: "number" },
    { path: "event.inactivity.since", label: "Last time", type: "date" },
    { path: "event.inactivity.eventType", label: "Without what", type: "text" },
    { path: "event.last.orderNumber", label: "Last order’s number", type: "text" },
    { path: "event.last.total", label: "Last order’s total", type: "money" },
    { path: "event.last.currency", label: "Last order’s currency", type: "text" },
    { path: "event.last.shippingAddress", label: "Last shipping address", type: "object" },
    { path: "event.last.shippingAddress.firstName", label: "Shipping first name", type: "text" },
    { path: "event.last.shippingAddress.lastName", label: "Shipping last name", type: "text" },
    { path: "event.last.shippingAddress.address1", label: "Shipping street", type: "text" },
    { path: "event.last.shippingAddress.address2", label: "Shipping street, second line", type: "text" },
    { path: "event.last.shippingAddress.postalCode", label: "Shipping postal code", type: "text" },
    { path: "event.last.shippingAddress.city", label: "Shipping city", type: "text" },
    { path: "event.last.shippingAddress.region", label: "Shipping region", type: "text" },
    { path: "event.last.shippingAddress.countryCode", label: "Shipping country code", type: "text" },
    { path: "event.last.eventId", label: "Id of the last event", type: "text" },
    ...personFields,
    ...madeFields,
  ],
  payloadFields: { shopify: [] },
  sample: sampleMade({
    own: { type: "became_inactive", name: "Became Inactive", occurredAt: "2026-01-15T15:00:00.000Z" },
    fields: {
      inactivity: { eventType: "placed_order", days: 90, since },
      last: {
        eventId: "0199ed3c-5c80-7b41-8d3c-5b7f6a2e4c11",
        occurredAt: since,
        orderNumber,
        total,
        currency,
        shippingAddress: sampleAddress,
      },
    },
    person: samplePerson,
  }),
});
