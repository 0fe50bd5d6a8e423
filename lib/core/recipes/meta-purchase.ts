import { emailNeeded, ownAddress, secretBlank, textBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { jsonBody, postToTool, secret } from "./recipe-steps.ts";

const hashed = (path: string) => `{{ ${path} | strip | downcase | sha256 }}`;

/** Normalising and hashing as in Meta's “Customer information parameters”. */
export const metaPurchase = defineRecipe({
  id: "meta-purchase",
  title: "Report purchases to Meta ads",
  explanation:
    "Every paid order is reported to Meta's Conversions API, with the e-mail address hashed before it leaves.",
  category: "Analytics and ads",
  target: { name: "Meta Conversions API", docs: "https://developers.facebook.com/docs/marketing-api/conversions-api/" },
  eventType: "paid_order",
  notes: [
    "Only orders that were placed in a browser. Tell your customers about it in the privacy notice.",
    "Where the pixel reports the purchase too, give it the order's id as eventID, so that Meta counts it once.",
  ],
  blanks: {
    pixel_id: textBlank(
      "Pixel",
      "Events Manager, Data sources.",
      "1234567890123456",
      "^\\d{10,20}$",
      "10 to 20 digits",
    ),
    meta_access_token: secretBlank(
      "Access token",
      "Events Manager, Settings, Conversions API.",
      "EAABsbCS1iHgBAKZC0000",
    ),
    shop_address: ownAddress("Address of the shop", "The domain you verified with Meta.", "https://shop.example/"),
  },
  filter: () => ({ all: [emailNeeded, { path: "payload.client_details.user_agent", op: "exists" }] }),
  once: { key: "{{ event.orderId | default: event.id }}", windowHours: 168 },
  steps: (values) => [
    postToTool({
      name: "Report the purchase",
      url: `https://graph.facebook.com/v24.0/${values.pixel_id}/events?access_token=${secret(values.meta_access_token)}`,
      body: jsonBody({
        data: [
          {
            event_name: "Purchase",
            event_time: "{{ event.occurredAt | date: '%s' | number }}",
            event_id: "{{ event.orderId | default: event.id | text }}",
            action_source: "website",
            event_source_url: values.shop_address,
            user_data: {
              em: [hashed("person.email")],
              fn: [hashed("person.firstName | default: ''")],
              ln: [hashed("person.lastName | default: ''")],
              country: [hashed("event.billingAddress.countryCode | default: ''")],
              external_id: [hashed("person.externalIds.shopify | default: person.email")],
              client_user_agent: "{{ payload.client_details.user_agent }}",
              client_ip_address: "{{ payload.browser_ip | default: '' }}",
            },
            custom_data: {
              currency: "{{ event.currency }}",
              value: "{{ event.total }}",
              order_id: "{{ event.orderNumber }}",
              content_type: "product",
              contents: "{{ event.items | pick: id: 'sku', quantity: 'quantity', item_price: 'price' }}",
              num_items: "{{ event.itemCount }}",
            },
          },
        ],
      }),
    }),
  ],
});
