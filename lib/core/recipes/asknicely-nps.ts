import { deliveredSample } from "#core/events/samples/tracked-events.ts";
import { emailNeeded, secretBlank, textBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { postToTool, secret, waitFor } from "./recipe-steps.ts";

export const asknicelyNps = defineRecipe({
  id: "asknicely-nps",
  title: "Ask for a rating after the delivery",
  explanation: "Three days after a parcel arrived, AskNicely asks the customer how likely they are to recommend you.",
  category: "Support and reviews",
  target: { name: "AskNicely", docs: "https://asknicely.asknice.ly/help/apidocs/survey" },
  eventType: "delivered_shipment",
  sample: deliveredSample,
  notes: ["Your carrier or tracking tool has to send the event.", "A customer is asked at most once in 90 days."],
  blanks: {
    subdomain: textBlank(
      "AskNicely subdomain",
      "What stands before .asknice.ly.",
      "yourshop",
      "^[a-z0-9][a-z0-9-]*$",
      "Small letters, digits and dashes",
    ),
    asknicely_key: secretBlank("API key", "AskNicely: Settings, API.", "3f9c2b7a1d"),
  },
  filter: () => ({ all: [emailNeeded] }),
  once: { key: "{{ person.email | strip | downcase }}", windowHours: 2160 },
  steps: (values) => [
    waitFor(3, "days"),
    postToTool({
      name: "Ask the customer",
      url: `https://${values.subdomain}.asknice.ly/api/v1/contact/trigger`,
      headers: { "X-apikey": secret(values.asknicely_key) },
      body: {
        kind: "form",
        fields: [
          { name: "email", value: "{{ person.email }}" },
          { name: "firstname", value: "{{ person.firstName | default: '' }}" },
          { name: "lastname", value: "{{ person.lastName | default: '' }}" },
          { name: "addcontact", value: "false" },
          { name: "order_number_c", value: "{{ event.orderNumber | default: '' }}" },
        ],
      },
    }),
  ],
});
