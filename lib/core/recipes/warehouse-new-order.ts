import { ownAddress, secretBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { jsonBody, postToOwn, secret } from "./recipe-steps.ts";

export const warehouseNewOrder = defineRecipe({
  id: "warehouse-new-order",
  title: "Send paid orders to the warehouse",
  explanation: "As soon as an order is paid, your warehouse gets what to pack and where to send it.",
  category: "Fulfilment",
  target: { name: "Your warehouse", docs: null },
  eventType: "paid_order",
  notes: [
    "Orders without a shipping address, such as gift cards, are left out.",
    "An order goes out once, also when the shop reports it paid several times.",
  ],
  blanks: {
    warehouse_address: ownAddress(
      "Address of the warehouse",
      "Where the warehouse takes orders, from its developer or its handbook.",
      "https://warehouse.example/api/orders",
    ),
    warehouse_key: secretBlank("Key of the warehouse", "Sent as a bearer token with every order.", "wh_live_5f2c81"),
  },
  filter: () => ({ all: [{ path: "event.shippingAddress", op: "exists" }] }),
  once: { key: "{{ event.orderId | default: event.id }}", windowHours: 720 },
  steps: (values) => [
    postToOwn({
      name: "Tell the warehouse",
      url: values.warehouse_address,
      headers: { Authorization: `Bearer ${secret(values.warehouse_key)}` },
      retry: "persistent",
      body: jsonBody({
        order_number: "{{ event.orderNumber }}",
        placed_at: "{{ event.occurredAt }}",
        customer: {
          name: "{{ person.firstName }} {{ person.lastName }}",
          email: "{{ person.email }}",
          phone: "{{ person.phone | default: '' }}",
        },
        ship_to: "{{ event.shippingAddress }}",
        items: "{{ event.items | pick: 'sku', 'title', 'variantTitle', 'quantity' }}",
        currency: "{{ event.currency }}",
        total: "{{ event.total }}",
        note: "{{ event.note | default: '' }}",
      }),
    }),
  ],
});
