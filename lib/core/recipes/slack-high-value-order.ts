import { numberBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { slackBlank, slackMessage, slackTarget } from "./slack-message.ts";

export const slackHighValueOrder = defineRecipe({
  id: "slack-high-value-order",
  title: "Raise an alert for large orders",
  explanation:
    "An order above an amount you choose is posted to a Slack channel, so that somebody checks and greets it.",
  category: "Team messages",
  target: slackTarget,
  eventType: "placed_order",
  notes: ["The amount is compared in the currency of the order."],
  blanks: {
    slack_webhook: slackBlank,
    amount: { ...numberBlank("Amount from which to tell", "In the currency of the order.", 100), min: 0 },
  },
  filter: (values) => ({ all: [{ path: "event.total", op: "gte", value: Number(values.amount) }] }),
  once: { key: "{{ event.orderId | default: event.id }}", windowHours: 720 },
  steps: (values) => [
    slackMessage(values.slack_webhook, {
      text: "Large order {{ event.orderNumber }}: {{ event.total | money_with_currency: event.currency }}",
      heading: "Large order: {{ event.total | money_with_currency: event.currency }}",
      facts: [
        "*Order*\n{{ event.orderNumber }}",
        "*Customer*\n{{ person.email | default: 'unknown' | escape }}",
        "*Pieces*\n{{ event.itemCount }}",
        "*Discounts*\n{{ event.discountCodes | join: ', ' | default: 'none' | escape }}",
      ],
    }),
  ],
});
