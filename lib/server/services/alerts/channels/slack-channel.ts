import { slackMessage } from "#core/alerts/slack-message.ts";
import { findHeader } from "#core/outbound/find-header.ts";
import { answerOf, type SendAlert } from "./channel.ts";

/** `target` is an incoming webhook's address: https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks. */
export const sendToSlack: SendAlert = async (ports, { content, target }) => {
  const result = await ports.send({
    method: "POST",
    url: target,
    headers: [{ name: "content-type", value: "application/json" }],
    body: JSON.stringify(slackMessage(content)),
  });
  return answerOf(result, findHeader(result.response?.headers ?? [], "retry-after"));
};
