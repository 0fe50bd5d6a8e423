import { emailNeeded, secretBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { basicKey, jsonBody, postToTool } from "./recipe-steps.ts";

export const segmentIdentify = defineRecipe({
  id: "segment-identify",
  title: "Keep customer profiles in Segment",
  explanation: "Every new customer becomes a profile in your customer data platform.",
  category: "Marketing",
  target: {
    name: "Segment",
    docs: "https://segment.com/docs/connections/sources/catalog/libraries/server/http-api/",
  },
  eventType: "created_customer",
  blanks: {
    segment_write_key: secretBlank(
      "Write key",
      "Segment: your HTTP API source, Settings, API keys.",
      "fPLq0000000000000000000000000000",
    ),
  },
  filter: () => ({ all: [emailNeeded] }),
  steps: (values) => [
    postToTool({
      name: "Identify the customer",
      url: "https://api.segment.io/v1/identify",
      headers: { Authorization: basicKey(values.segment_write_key) },
      body: jsonBody({
        userId: "{{ person.externalIds.shopify | default: person.email }}",
        messageId: "{{ event.id }}",
        timestamp: "{{ event.occurredAt }}",
        traits: {
          email: "{{ person.email }}",
          firstName: "{{ person.firstName | default: '' }}",
          lastName: "{{ person.lastName | default: '' }}",
          phone: "{{ person.phone | default: '' }}",
          createdAt: "{{ event.occurredAt }}",
        },
      }),
    }),
  ],
});
