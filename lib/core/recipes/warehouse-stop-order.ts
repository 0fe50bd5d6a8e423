import { ownAddress, secretBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { jsonBody, postToOwn, secret } from "./recipe-steps.ts";

export const warehouseStopOrder = defineRecipe({
  id: "warehouse-stop-order",
  title: "Stop a cancelled order in the warehouse",
  explanation: "When an order is cancelled before it is sent, the warehouse is told to stop packing it.",
  category: "Fulfilment",
  target: { name: "Your warehouse", docs: null },
  eventType: "cancelled_order",
  notes: ["Orders that were sent already are left out: these come back as a return."],
  blanks: {
    warehouse_cancel_address: ownAddress(
      "Address for cancellations",
      "Where the warehouse takes cancellations, from its developer or its handbook.",
      "https://warehouse.example/api/cancellations",
    ),
    warehouse_key: secretBlank("Key of the warehouse", "Sent as a bearer token.", "wh_live_5f2c81"),
  },
  filter: () => ({ all: [{ path: "event.fulfillmentStatus", op: "neq", value: "fulfilled" }] }),
  steps: (values) => [
    postToOwn({
      name: "Stop the order",
      url: values.warehouse_cancel_address,
      headers: { Authorization: `Bearer ${secret(values.warehouse_key)}` },
      retry: "persistent",
      body: jsonBody({
        action: "cancel",
        order_number: "{{ event.orderNumber }}",
        reason: "{{ event.cancelReason | default: 'other' }}",
        cancelled_at: "{{ event.occurredAt }}",
        items: "{{ event.items | pick: 'sku', 'quantity' }}",
      }),
    }),
  ],
});
