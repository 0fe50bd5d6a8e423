import { badReviewSample } from "#core/events/samples/tracked-events.ts";
import { emailNeeded, numberBlank, secretBlank, textBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { jsonBody, postToTool, secret } from "./recipe-steps.ts";

export const zendeskLowReview = defineRecipe({
  id: "zendesk-low-review",
  title: "Open a ticket for a bad review",
  explanation: "A review with few stars becomes a Zendesk ticket, so that somebody answers before others read it.",
  category: "Support and reviews",
  target: {
    name: "Zendesk",
    docs: "https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#create-ticket",
  },
  eventType: "created_review",
  sample: badReviewSample,
  blanks: {
    subdomain: textBlank(
      "Zendesk subdomain",
      "What stands before .zendesk.com.",
      "yourshop",
      "^[a-z0-9][a-z0-9-]*$",
      "Small letters, digits and dashes",
    ),
    zendesk_login: secretBlank(
      "E-mail and API token",
      "As you@shop.example/token:KEY, with a token of Zendesk: Admin, Apps and integrations, APIs.",
      "you@shop.example/token:6wiIBWbGkBMo1mRDMuVwkw1EPsNkeUj95PIz2akv",
      { source: "^\\S+@\\S+/token:\\S+$", message: "Write it as you@shop.example/token:KEY" },
    ),
    stars: numberBlank("Stars at most", "Reviews with so many stars or fewer open a ticket.", 2, 1),
  },
  filter: (values) => ({
    all: [emailNeeded, { path: "event.properties.rating", op: "lte", value: Number(values.stars) }],
  }),
  steps: (values) => [
    postToTool({
      name: "Open a ticket",
      url: `https://${values.subdomain}.zendesk.com/api/v2/tickets.json`,
      headers: {
        Authorization: `Basic ${secret(values.zendesk_login, " | base64_encode")}`,
        "Idempotency-Key": "{{ event.id }}",
      },
      body: jsonBody({
        ticket: {
          subject: "{{ event.properties.rating }} stars for {{ event.properties.productTitle | default: 'the shop' }}",
          comment: {
            body: "{{ event.properties.title | default: '' }}\n\n{{ event.properties.content | default: '(no text)' }}",
          },
          requester: { name: "{{ person.firstName | default: person.email }}", email: "{{ person.email }}" },
          priority: "high",
          tags: ["review", "hookline"],
          external_id: "{{ event.externalId | default: event.id }}",
        },
      }),
    }),
  ],
});
