import { emailNeeded, numberBlank, secretBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { jsonBody, postToTool, secret } from "./recipe-steps.ts";

export const yotpoPointsBack = defineRecipe({
  id: "yotpo-points-back",
  title: "Take points back for cancelled orders",
  explanation: "Points that were earned with an order are taken back when the order is cancelled.",
  category: "Loyalty",
  target: { name: "Yotpo Loyalty", docs: "https://loyaltyapi.yotpo.com/reference/adjust-a-customers-point-balance" },
  eventType: "cancelled_order",
  notes: ["An order takes its points back once, however often the shop reports it."],
  blanks: {
    yotpo_guid: secretBlank("GUID", "Yotpo Loyalty: Settings, General.", "G0aBcDeFgHiJkLmNoPqRsT"),
    yotpo_api_key: secretBlank("API key", "Yotpo Loyalty: Settings, General.", "k0aBcDeFgHiJkLmNoPqRsTuV"),
    points_per_unit: numberBlank("Points for one unit of money", "As in your purchase campaign.", 1, 0.01),
  },
  filter: () => ({ all: [emailNeeded, { path: "event.subtotal", op: "gt", value: 0 }] }),
  once: { key: "{{ event.orderId | default: event.id }}", windowHours: 8760 },
  steps: (values) => [
    postToTool({
      name: "Take the points back",
      url: "https://loyalty.yotpo.com/api/v2/points/adjust",
      headers: { "x-guid": secret(values.yotpo_guid), "x-api-key": secret(values.yotpo_api_key) },
      onMissing: "fail",
      body: jsonBody({
        customer_email: "{{ person.email }}",
        point_adjustment_amount: `{{ event.subtotal | times: ${values.points_per_unit} | floor | times: -1 }}`,
        apply_adjustment_to_points_earned: true,
        history_title: "Order {{ event.orderNumber }} was cancelled",
        visible_to_customer: true,
      }),
    }),
  ],
});
