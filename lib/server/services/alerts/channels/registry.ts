import type { AlertChannelKind } from "#contracts/alert-channel.ts";
import type { SendAlert } from "./channel.ts";
import { sendByEmail } from "./email-channel.ts";
import { sendToSlack } from "./slack-channel.ts";
import { sendToWebhook } from "./webhook-channel.ts";

export const alertChannels = {
  email: sendByEmail,
  slack: sendToSlack,
  webhook: sendToWebhook,
} satisfies Record<AlertChannelKind, SendAlert>;
