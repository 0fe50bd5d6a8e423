import { subscribedSample } from "#core/events/samples/tracked-events.ts";
import { emailNeeded, secretBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { jsonBody, postToTool, secret } from "./recipe-steps.ts";

export const hubspotContact = defineRecipe({
  id: "hubspot-contact",
  title: "Add subscribers to HubSpot",
  explanation: "Whoever subscribes becomes a contact in HubSpot, or the contact is brought up to date.",
  category: "Marketing",
  target: {
    name: "HubSpot",
    docs: "https://developers.hubspot.com/docs/api-reference/crm-contacts-v3/batch/post-crm-v3-objects-contacts-batch-upsert",
  },
  eventType: "subscribed_to_list",
  sample: subscribedSample,
  notes: ["The private app in HubSpot needs the scope crm.objects.contacts.write."],
  blanks: {
    hubspot_token: secretBlank(
      "Access token",
      "HubSpot: Settings, Integrations, Private apps.",
      "pat-na1-00000000-0000-0000-0000-000000000000",
    ),
  },
  filter: () => ({ all: [emailNeeded] }),
  steps: (values) => [
    postToTool({
      name: "Save the contact",
      url: "https://api.hubapi.com/crm/v3/objects/contacts/batch/upsert",
      headers: { Authorization: `Bearer ${secret(values.hubspot_token)}` },
      body: jsonBody({
        inputs: [
          {
            idProperty: "email",
            id: "{{ person.email | strip | downcase }}",
            properties: {
              email: "{{ person.email | strip | downcase }}",
              firstname: "{{ person.firstName | default: '' }}",
              lastname: "{{ person.lastName | default: '' }}",
              phone: "{{ person.phone | default: '' }}",
            },
          },
        ],
      }),
    }),
  ],
});
