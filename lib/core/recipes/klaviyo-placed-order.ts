import { emailNeeded, secretBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { jsonBody, postToTool, secret } from "./recipe-steps.ts";

export const klaviyoPlacedOrder = defineRecipe({
  id: "klaviyo-placed-order",
  title: "Tell Klaviyo about orders",
  explanation: "Every order becomes an event on the customer's profile in Klaviyo, with its items and its value.",
  category: "Marketing",
  target: { name: "Klaviyo", docs: "https://developers.klaviyo.com/en/reference/create_event" },
  eventType: "placed_order",
  notes: [
    "The metric has its own name, so that orders are not counted twice beside Klaviyo's integration of your shop.",
    "The order's id is the event's unique id: Klaviyo keeps one, however often it is sent.",
  ],
  blanks: {
    klaviyo_api_key: secretBlank(
      "Private API key",
      "Klaviyo: Settings, API keys; it needs events:write.",
      "pk_0000000000000000000000000000000000",
      {
        source: "^pk_\\w+$",
        message: "A private key begins with pk_",
      },
    ),
  },
  filter: () => ({ all: [emailNeeded] }),
  steps: (values) => [
    postToTool({
      name: "Create the event",
      url: "https://a.klaviyo.com/api/events/",
      headers: {
        Authorization: `Klaviyo-API-Key ${secret(values.klaviyo_api_key)}`,
        revision: "2025-10-15",
        Accept: "application/vnd.api+json",
        "Content-Type": "application/vnd.api+json",
      },
      body: jsonBody({
        data: {
          type: "event",
          attributes: {
            metric: { data: { type: "metric", attributes: { name: "Hookline Placed Order" } } },
            profile: {
              data: {
                type: "profile",
                attributes: {
                  email: "{{ person.email }}",
                  first_name: "{{ person.firstName | default: '' }}",
                  last_name: "{{ person.lastName | default: '' }}",
                },
              },
            },
            properties: {
              OrderId: "{{ event.orderNumber }}",
              Items:
                "{{ event.items | pick: SKU: 'sku', ProductName: 'title', Quantity: 'quantity', ItemPrice: 'price' }}",
              DiscountCodes: "{{ event.discountCodes }}",
            },
            time: "{{ event.occurredAt }}",
            value: "{{ event.total }}",
            value_currency: "{{ event.currency }}",
            unique_id: "{{ event.orderId | default: event.id | text }}",
          },
        },
      }),
    }),
  ],
});
