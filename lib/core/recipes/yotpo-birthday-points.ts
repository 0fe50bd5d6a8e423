import { numberBlank, secretBlank, textBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { jsonBody, postToTool, secret } from "./recipe-steps.ts";

export const yotpoBirthdayPoints = defineRecipe({
  id: "yotpo-birthday-points",
  title: "Give loyalty points on birthdays",
  explanation: "On their birthday your customers find extra points in their Yotpo Loyalty account.",
  category: "Loyalty",
  target: { name: "Yotpo Loyalty", docs: "https://loyaltyapi.yotpo.com/reference/record-a-customer-action" },
  timed: () => ({ kind: "date", path: "person.properties.birthday", repeat: "yearly", offsetDays: 0, at: "09:00" }),
  notes: [
    "Starts at 09:00 on the day by the customer’s property birthday, such as 1990-05-04, which your shop or tools send along with their events. Another property is chosen at the flow’s trigger.",
    "Nobody gets points twice within 300 days, even when a birthday is changed.",
  ],
  blanks: {
    yotpo_guid: secretBlank("GUID", "Yotpo Loyalty: Settings, General.", "G0aBcDeFgHiJkLmNoPqRsT"),
    yotpo_api_key: secretBlank("API key", "Yotpo Loyalty: Settings, General.", "k0aBcDeFgHiJkLmNoPqRsTuV"),
    action_name: textBlank(
      "Name of the custom action",
      "Exactly as in your Custom Action campaign.",
      "birthday",
      "^[\\w .:-]{1,100}$",
      "Use letters, digits, spaces, _ and -",
    ),
    points: numberBlank("Points", "How many points a birthday is worth.", 100, 1),
  },
  once: { key: "{{ person.email | strip | downcase }}", windowHours: 7200 },
  steps: (values) => [
    postToTool({
      name: "Give the points",
      url: "https://loyalty.yotpo.com/api/v2/actions",
      headers: { "x-guid": secret(values.yotpo_guid), "x-api-key": secret(values.yotpo_api_key) },
      body: jsonBody({
        type: "CustomAction",
        customer_email: "{{ person.email }}",
        action_name: values.action_name,
        reward_points: Number(values.points),
        history_title: "Happy birthday",
        created_at: "{{ event.occurredAt }}",
      }),
    }),
  ],
});
