import { numberBlank, secretBlank, textBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { basicKey, jsonBody, postToTool } from "./recipe-steps.ts";

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
  timed: ({ days }) => ({ kind: "inactivity", eventType: "placed_order", days: Number(days), at: null }),
  notes: [
    "It goes to the shipping address of the last order; without one nothing is sent.",
    "At most one postcard in half a year for one customer.",
  ],
  blanks: {
    days: numberBlank("Days without an order", "Counted from a customer’s last order.", 180, 1),
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
  filter: () => ({ all: [{ path: "event.last.shippingAddress.postalCode", op: "exists" }] }),
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
          name: "{{ event.last.shippingAddress.firstName }} {{ event.last.shippingAddress.lastName }}",
          address_line1: "{{ event.last.shippingAddress.address1 }}",
          address_line2: "{{ event.last.shippingAddress.address2 | default: '' }}",
          address_city: "{{ event.last.shippingAddress.city }}",
          address_state: "{{ event.last.shippingAddress.region | default: '' }}",
          address_zip: "{{ event.last.shippingAddress.postalCode }}",
          address_country: "{{ event.last.shippingAddress.countryCode }}",
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
