import { emailNeeded, numberBlank, secretBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { jsonBody, postToTool, secret, waitFor } from "./recipe-steps.ts";

export const brevoAbandonedCheckout = defineRecipe({
  id: "brevo-abandoned-checkout",
  title: "Remind of abandoned checkouts with Brevo",
  explanation:
    "An hour after a checkout was begun, Brevo learns of it with the link back, and can remind the customer.",
  category: "Marketing",
  target: { name: "Brevo", docs: "https://developers.brevo.com/reference/create-event" },
  eventType: "started_checkout",
  notes: [
    "Let the automation in Brevo end for contacts who placed an order since: a flow sees the event it began with, not later ones.",
    "A checkout is told once, however often the customer comes back to it.",
  ],
  blanks: {
    brevo_api_key: secretBlank("API key", "Brevo: SMTP & API, API keys.", "xkeysib-0000000000000000"),
    amount: numberBlank("Amount from which to remind", "In the currency of the checkout.", 20),
  },
  filter: (values) => ({
    all: [emailNeeded, { path: "event.total", op: "gte", value: Number(values.amount) }],
  }),
  once: { key: "{{ event.externalId | default: event.id }}", windowHours: 720 },
  steps: (values) => [
    waitFor(1, "hours"),
    postToTool({
      name: "Tell Brevo",
      url: "https://api.brevo.com/v3/events",
      headers: { "api-key": secret(values.brevo_api_key) },
      body: jsonBody({
        event_name: "checkout_abandoned",
        event_date: "{{ event.occurredAt }}",
        identifiers: { email_id: "{{ person.email }}" },
        contact_properties: { FIRSTNAME: "{{ person.firstName | default: '' }}" },
        event_properties: {
          checkout_url: "{{ event.url }}",
          total: "{{ event.total }}",
          currency: "{{ event.currency }}",
          items: "{{ event.items | pick: name: 'title', quantity: 'quantity', price: 'price' }}",
        },
      }),
    }),
  ],
});
