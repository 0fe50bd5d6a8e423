import { type LucideIcon, Mail, MessageSquare, Webhook } from "lucide-react";
import type { AlertChannelKind } from "#contracts/alert-channel.ts";

/** How each kind of channel is called, and what its form asks for. */
export const alertKinds = {
  email: {
    label: "E-mail",
    icon: Mail,
    targetLabel: "E-mail addresses",
    targetHint: "Several with commas between, at most 10",
  },
  slack: {
    label: "Slack",
    icon: MessageSquare,
    targetLabel: "Incoming webhook address",
    targetHint: "From Slack: Apps, Incoming Webhooks. Mattermost, Discord (…/slack) and others take the same format.",
  },
  webhook: {
    label: "Webhook",
    icon: Webhook,
    targetLabel: "Address",
    targetHint: "Gets a POST with JSON, signed after Standard Webhooks. The signing secret is shown once.",
  },
} satisfies Record<AlertChannelKind, { label: string; icon: LucideIcon; targetLabel: string; targetHint: string }>;
