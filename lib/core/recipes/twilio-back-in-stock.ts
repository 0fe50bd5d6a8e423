import { backInStockSample } from "#core/events/samples/tracked-events.ts";
import { secretBlank, textBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { postToTool, secret } from "./recipe-steps.ts";

export const twilioBackInStock = defineRecipe({
  id: "twilio-back-in-stock",
  title: "Text customers when a product is back",
  explanation: "Whoever waits for a product and agreed to text messages gets one as soon as it is back in stock.",
  category: "Marketing",
  target: {
    name: "Twilio",
    docs: "https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource",
  },
  eventType: "back_in_stock",
  sample: backInStockSample,
  notes: ["Only people with a phone number whose event says smsConsent: true."],
  blanks: {
    account_sid: textBlank(
      "Account SID",
      "Twilio console, Account info.",
      "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      "^AC[0-9a-f]{32}$",
      "AC and 32 letters and digits",
    ),
    twilio_login: secretBlank(
      "Account SID and auth token",
      "As SID:TOKEN, from the Twilio console.",
      "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:0123456789abcdef0123456789abcdef",
      { source: "^\\w+:\\w+$", message: "Write it as SID:TOKEN" },
    ),
    messaging_service: textBlank(
      "Messaging service",
      "Twilio: Messaging, Services.",
      "MGbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb",
      "^MG[0-9a-f]{32}$",
      "MG and 32 letters and digits",
    ),
  },
  filter: () => ({
    all: [
      { path: "person.phone", op: "exists" },
      { path: "event.properties.smsConsent", op: "eq", value: true },
    ],
  }),
  once: { key: "{{ person.phone }} {{ event.properties.productTitle }}", windowHours: 168 },
  steps: (values) => [
    postToTool({
      name: "Send the text message",
      url: `https://api.twilio.com/2010-04-01/Accounts/${values.account_sid}/Messages.json`,
      headers: { Authorization: `Basic ${secret(values.twilio_login, " | base64_encode")}` },
      retry: "quick",
      onMissing: "fail",
      body: {
        kind: "form",
        fields: [
          { name: "To", value: "{{ person.phone }}" },
          { name: "MessagingServiceSid", value: values.messaging_service },
          {
            name: "Body",
            value: "{{ event.properties.productTitle | truncate: 80 }} is back: {{ event.url }} Reply STOP to end.",
          },
        ],
      },
    }),
  ],
});
