import { reviewSample } from "#core/events/samples/tracked-events.ts";
import { secretBlank, textBlank } from "./blanks.ts";
import { defineRecipe } from "./recipe.ts";
import { jsonBody, postToTool, secret } from "./recipe-steps.ts";

export const facebookFiveStarPost = defineRecipe({
  id: "facebook-five-star-post",
  title: "Post five-star reviews on your Facebook page",
  explanation: "A five-star review with some words becomes a post on your page, with a link to the product.",
  category: "Support and reviews",
  target: { name: "Facebook Pages", docs: "https://developers.facebook.com/docs/pages-api/posts/" },
  eventType: "created_review",
  sample: reviewSample,
  notes: [
    "Only the first name is shown. Turn on manual release in the flow's options to read each review before it is posted.",
    "The page token needs pages_manage_posts.",
  ],
  blanks: {
    page_id: textBlank(
      "Page",
      "The number of your page: About, Page transparency.",
      "100064870000000",
      "^\\d+$",
      "Digits only",
    ),
    facebook_page_token: secretBlank("Page access token", "Meta for Developers: your app.", "EAAGm0PX4ZCpsBAKZC0000"),
  },
  filter: () => ({
    all: [
      { path: "event.properties.rating", op: "gte", value: 5 },
      { path: "event.properties.content", op: "exists" },
    ],
  }),
  once: { key: "{{ event.externalId | default: event.id }}", windowHours: 8760 },
  steps: (values) => [
    postToTool({
      name: "Post the review",
      url: `https://graph.facebook.com/v24.0/${values.page_id}/feed`,
      headers: { Authorization: `Bearer ${secret(values.facebook_page_token)}` },
      retry: "quick",
      body: jsonBody({
        message:
          "★★★★★ “{{ event.properties.content | truncate: 500 }}” – {{ person.firstName | default: 'a customer' }}",
        link: "{{ event.properties.productUrl | default: '' }}",
      }),
    }),
  ],
});
