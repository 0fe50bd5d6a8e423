import { secretBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { jsonBody, postToTool, secret } from "./recipe-steps.ts";

export const teamsNewOrder = defineRecipe({
  id: "teams-new-order",
  title: "Tell a Microsoft Teams channel about new orders",
  explanation: "Every order is posted to a Teams channel as a card with what was bought and for how much.",
  category: "Team messages",
  target: {
    name: "Microsoft Teams",
    docs: "https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
  },
  eventType: "placed_order",
  notes: ["In Teams: the channel's menu, Workflows, “Send webhook alerts to a channel”; copy the address it shows."],
  blanks: {
    teams_webhook: secretBlank(
      "Address of the workflow",
      "It holds its own key, so it is kept as a secret.",
      "https://prod-00.westeurope.logic.azure.com:443/workflows/0000/triggers/manual/paths/invoke?api-version=2016-06-01&sig=0000",
      { source: "^https://\\S+$", message: "Begins with https://" },
    ),
  },
  steps: (values) => [
    postToTool({
      name: "Post the card",
      url: secret(values.teams_webhook),
      retry: "quick",
      body: jsonBody({
        type: "message",
        attachments: [
          {
            contentType: "application/vnd.microsoft.card.adaptive",
            contentUrl: null,
            content: {
              $schema: "http://adaptivecards.io/schemas/adaptive-card.json",
              type: "AdaptiveCard",
              version: "1.4",
              body: [
                {
                  type: "TextBlock",
                  text: "Order {{ event.orderNumber }}",
                  size: "Large",
                  weight: "Bolder",
                  wrap: true,
                },
                {
                  type: "FactSet",
                  facts: [
                    { title: "Total", value: "{{ event.total | money_with_currency: event.currency }}" },
                    {
                      title: "Customer",
                      value: "{{ person.firstName | default: 'Somebody' }} {{ person.lastName | default: '' }}",
                    },
                    {
                      title: "Items",
                      value:
                        "{% for item in event.items limit: 10 %}{{ item.quantity }} × {{ item.title }}{% unless forloop.last %}, {% endunless %}{% endfor %}",
                    },
                  ],
                },
              ],
            },
          },
        ],
      }),
    }),
  ],
});
