import type { AlertContent } from "#core/alerts/alert-content.ts";
import type { AlertChannelRow } from "#server/services/ports/alerts.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { secretPurpose } from "#server/services/secrets/secret-purpose.ts";
import type { AlertAnswer } from "./channels/channel.ts";
import { alertChannels } from "./channels/registry.ts";

const unreadable =
  "Where this channel leads can no longer be read, because APP_SECRET has changed. Remove the channel and add it again.";

/** Sends one message to one channel, once. Never throws for what the receiver does. */
export async function sendToChannel(
  ports: Ports,
  channel: Omit<AlertChannelRow, "latest">,
  messageId: string,
  content: AlertContent,
): Promise<AlertAnswer> {
  const purpose = secretPurpose.alertChannel(channel.storeId, channel.id);
  const target = ports.secretBox.open(channel.targetSealed, purpose);
  const secret = channel.secretSealed === null ? null : ports.secretBox.open(channel.secretSealed, purpose);
  if (target === null || (secret === null && channel.secretSealed !== null)) {
    const outcome = { statusCode: null, errorKind: "invalid", temporary: false, retryAfter: null } as const;
    return { outcome, statusCode: null, answer: null, problem: unreadable };
  }
  return alertChannels[channel.kind](ports, { messageId, content, target, secret });
}
