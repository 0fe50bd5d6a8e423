import { defineRecipe } from "./recipe.ts";
import { slackBlank, slackMessage, slackTarget } from "./slack-message.ts";

export const slackNewOrder = defineRecipe({
  id: "slack-new-order",
  title: "Tell a Slack channel about new orders",
  explanation: "Every order is posted to a Slack channel with what was bought and for how much.",
  category: "Team messages",
  target: slackTarget,
  eventType: "placed_order",
  blanks: { slack_webhook: slackBlank },
  steps: (values) => [
    slackMessage(values.slack_webhook, {
      text: "Order {{ event.orderNumber }}: {{ event.total | money_with_currency: event.currency }}",
      heading: "Order {{ event.orderNumber }}",
      facts: [
        "*Total*\n{{ event.total | money_with_currency: event.currency }}",
        "*Customer*\n{{ person.firstName | default: 'Somebody' | escape }} {{ person.lastName | default: '' | escape }}",
        "*Items*\n{% for item in event.items limit: 10 %}{{ item.quantity }} × {{ item.title | escape | truncate: 100 }}\n{% endfor %}",
        "*Ships to*\n{{ event.shippingAddress.city | default: '–' | escape }}, {{ event.shippingAddress.countryCode | default: '–' }}",
      ],
    }),
  ],
});
