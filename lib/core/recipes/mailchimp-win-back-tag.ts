import { numberBlank, secretBlank, textBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { jsonBody, postToTool, secret } from "./recipe-steps.ts";

export const mailchimpWinBackTag = defineRecipe({
  id: "mailchimp-win-back-tag",
  title: "Tag lapsed customers in Mailchimp",
  explanation: "A customer who has not ordered for long gets a tag in Mailchimp, which can start a win-back series.",
  category: "Marketing",
  target: { name: "Mailchimp", docs: "https://mailchimp.com/developer/marketing/api/list-member-tags/" },
  timed: ({ days }) => ({ kind: "inactivity", eventType: "placed_order", days: Number(days), at: null }),
  notes: ["The customer has to be in the audience already; otherwise Mailchimp answers 404."],
  blanks: {
    days: numberBlank("Days without an order", "Counted from a customer’s last order.", 90, 1),
    mailchimp_api_key: secretBlank(
      "API key",
      "Mailchimp: Profile, Extras, API keys.",
      "00000000000000000000000000000000-us6",
      { source: "^\\S+-[a-z]{2}\\d+$", message: "A key ends with its data centre, for example -us6" },
    ),
    data_centre: textBlank("Data centre", "The end of the API key.", "us6", "^[a-z]{2}\\d+$", "For example us6"),
    audience_id: textBlank("Audience", "Mailchimp: Audience, Settings.", "57afe96172", "^\\w+$", "Letters and digits"),
    tag: textBlank(
      "Tag",
      "What your series starts with.",
      "win-back",
      "^[\\w .-]{1,100}$",
      "Letters, digits, spaces and dashes",
    ),
  },
  steps: (values) => [
    postToTool({
      name: "Add the tag",
      url: `https://${values.data_centre}.api.mailchimp.com/3.0/lists/${values.audience_id}/members/{{ person.email | strip | downcase | md5 }}/tags`,
      headers: {
        Authorization: `Basic ${secret(values.mailchimp_api_key, " | prepend: 'hookline:' | base64_encode")}`,
      },
      body: jsonBody({ tags: [{ name: values.tag, status: "active" }] }),
    }),
  ],
});
