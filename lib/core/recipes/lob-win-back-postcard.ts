import { secretBlank, textBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { basicKey, jsonBody, postToTool } from "./recipe-steps.ts";
import { lapsedSample } from "./samples.ts";

const template = (side: string, example: string) =>
  textBlank(
    `Template of the ${side}`,
    "Lob: Templates; it begins with tmpl_.",
    example,
    "^tmpl_\\w+$",
    "Begins with tmpl_",
  );

export const lobWinBackPostcard = defineRecipe({
  id: "lob-win-back-postcard",
  title: "Win lapsed customers back by postcard",
  explanation: "A customer who has not ordered for long gets a printed postcard with their name on it.",
  category: "Marketing",
  target: { name: "Lob", docs: "https://docs.lob.com/#tag/Postcards/operation/postcard_create" },
  eventType: "lapsed_customer",
  sample: lapsedSample,
  notes: [
    "Your mail tool or segment has to send the event; see the example event.",
    "At most one postcard in half a year for one customer.",
  ],
  blanks: {
    lob_api_key: secretBlank("API key", "Lob: Settings, API keys.", "test_0dc8d51e0acffcb1880e0f19c79b2f5b0cc"),
    front: template("front", "tmpl_1a2b3c4d5e6f7a8b"),
    back: template("back", "tmpl_9f8e7d6c5b4a3f2e"),
    sender: textBlank(
      "Sender",
      "Lob: Addresses; it begins with adr_.",
      "adr_210a8d4b0b76d77b",
      "^adr_\\w+$",
      "Begins with adr_",
    ),
  },
  filter: () => ({ all: [{ path: "event.shippingAddress.postalCode", op: "exists" }] }),
  once: { key: "{{ person.email | strip | downcase }}", windowHours: 4380 },
  steps: (values) => [
    postToTool({
      name: "Print the postcard",
      url: "https://api.lob.com/v1/postcards",
      headers: { Authorization: basicKey(values.lob_api_key), "Idempotency-Key": "{{ event.id }}" },
      onMissing: "fail",
      body: jsonBody({
        description: "Win-back {{ event.id }}",
        to: {
          name: "{{ event.shippingAddress.firstName }} {{ event.shippingAddress.lastName }}",
          address_line1: "{{ event.shippingAddress.address1 }}",
          address_line2: "{{ event.shippingAddress.address2 | default: '' }}",
          address_city: "{{ event.shippingAddress.city }}",
          address_state: "{{ event.shippingAddress.region | default: '' }}",
          address_zip: "{{ event.shippingAddress.postalCode }}",
          address_country: "{{ event.shippingAddress.countryCode }}",
        },
        from: values.sender,
        front: values.front,
        back: values.back,
        size: "4x6",
        use_type: "marketing",
        merge_variables: { first_name: "{{ person.firstName | default: 'there' }}" },
      }),
    }),
  ],
});
