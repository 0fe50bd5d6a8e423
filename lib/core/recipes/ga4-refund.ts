import { ga4Blanks, ga4Event, ga4Target } from "./ga4-request.ts";
import { defineRecipe } from "./recipe.ts";

export const ga4Refund = defineRecipe({
  id: "ga4-refund",
  title: "Take refunds out of Google Analytics",
  explanation: "When money is given back, the purchase in Google Analytics 4 is reduced by it.",
  category: "Analytics and ads",
  target: ga4Target,
  eventType: "refunded_order",
  notes: ["It undoes what “Count purchases in Google Analytics” sent: both name the order by its id in the shop."],
  blanks: ga4Blanks,
  filter: () => ({ all: [{ path: "event.refund.amount", op: "gt", value: 0 }] }),
  once: { key: "{{ event.refund.id | default: event.id }}", windowHours: 720 },
  steps: (values) => [
    ga4Event(values, {
      name: "refund",
      clientId: "{{ event.orderId | default: event.id | text }}",
      params: {
        currency: "{{ event.currency }}",
        value: "{{ event.refund.amount }}",
        items: "{{ event.refund.items | pick: item_id: 'sku', item_name: 'title', 'price', 'quantity' }}",
      },
    }),
  ],
});
