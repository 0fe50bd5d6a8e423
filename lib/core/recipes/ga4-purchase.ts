import { ga4Blanks, ga4Event, ga4Target } from "./ga4-request.ts";
import { defineRecipe } from "./recipe.ts";

export const ga4Purchase = defineRecipe({
  id: "ga4-purchase",
  title: "Count purchases in Google Analytics",
  explanation: "Every paid order is counted in Google Analytics 4, also when the buyer blocks its script.",
  category: "Analytics and ads",
  target: ga4Target,
  eventType: "paid_order",
  notes: [
    "Turn off the purchase event of your shop's own tag, or orders count twice where the transaction ids differ.",
    "To count for the right visit, write the visitor's client id into the order as ga_client_id (cart attributes).",
    "Google takes events up to 72 hours old and answers 204 whatever is in them: try a new flow with its validation server.",
  ],
  blanks: ga4Blanks,
  once: { key: "{{ event.orderId | default: event.id }}", windowHours: 720 },
  steps: (values) => [
    ga4Event(values, {
      name: "purchase",
      clientId:
        "{{ payload.note_attributes | where: 'name', 'ga_client_id' | map: 'value' | first | default: event.orderId | text }}",
      params: {
        currency: "{{ event.currency }}",
        value: "{{ event.total }}",
        tax: "{{ event.tax | default: 0 }}",
        shipping: "{{ event.shippingTotal | default: 0 }}",
        coupon: "{{ event.discountCodes | join: ',' }}",
        items:
          "{{ event.items | pick: item_id: 'sku', item_name: 'title', item_variant: 'variantTitle', 'price', 'quantity' }}",
      },
    }),
  ],
});
