import type { JsonValue } from "#core/json/json-value.ts";
import { secretBlank } from "./blanks.ts";
import { jsonBody, postToTool, type RecipeStep, secret } from "./recipe-steps.ts";

export const slackTarget = {
  name: "Slack",
  docs: "https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/",
};

export const slackBlank = secretBlank(
  "Incoming webhook",
  "Slack: your app, Incoming Webhooks, Add New Webhook. The address itself is the key, so it is kept as a secret.",
  "https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX",
  {
    source: "^https://hooks\\.slack\\.com/(services|workflows)/\\S+$",
    message: "Begins with https://hooks.slack.com/",
  },
);

/** A message of a heading, facts and a link. In mrkdwn text `& < >` are escaped, as Slack asks for. */
export function slackMessage(
  secretName: string,
  message: { text: string; heading: string; facts: string[]; link?: { label: string; url: string } },
): RecipeStep {
  const mrkdwn = (text: string): JsonValue => ({ type: "mrkdwn", text });
  const link: JsonValue[] = message.link
    ? [{ type: "section", text: mrkdwn(`<${message.link.url}|${message.link.label}>`) }]
    : [];
  return postToTool({
    name: "Post the message",
    url: secret(secretName),
    retry: "quick",
    body: jsonBody({
      text: message.text,
      blocks: [
        { type: "header", text: { type: "plain_text", text: message.heading, emoji: true } },
        { type: "section", fields: message.facts.map(mrkdwn) },
        ...link,
      ],
    }),
  });
}
