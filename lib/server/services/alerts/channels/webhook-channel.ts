import { webhookMessage } from "#core/alerts/webhook-message.ts";
import { findHeader } from "#core/outbound/find-header.ts";
import { signStandardWebhook } from "#core/signing/standard-webhooks.ts";
import { answerOf, type SendAlert } from "./channel.ts";

/** Signed after Standard Webhooks with the channel's own secret; the message's id is the `webhook-id` of every attempt. */
export const sendToWebhook: SendAlert = async (ports, { content, messageId, secret, target }) => {
  const body = JSON.stringify(webhookMessage(content, content.lastAt));
  const timestampSeconds = Math.floor(ports.clock.now().getTime() / 1000);
  const secrets = secret === null ? [] : [secret];
  const result = await ports.send({
    method: "POST",
    url: target,
    headers: [
      { name: "content-type", value: "application/json" },
      ...signStandardWebhook({ id: messageId, timestampSeconds, body, secrets }),
    ],
    body,
  });
  return answerOf(result, findHeader(result.response?.headers ?? [], "retry-after"));
};
