import { z } from "zod";
import { pageSchema } from "./page.ts";

export const alertChannelKinds = ["email", "slack", "webhook"] as const;
export type AlertChannelKind = (typeof alertChannelKinds)[number];

const name = z.string().trim().min(1, "Name the channel").max(80, "At most 80 characters");
const url = z.string().trim().min(1, "Enter the address").max(2048, "At most 2,048 characters");

/** POST /api/v1/alert-channels. Where it leads is sealed and never read back. */
export const alertChannelInputSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("email"),
    name,
    addresses: z
      .array(z.email("Write an e-mail address such as olga@shop.example").max(254))
      .min(1, "Enter an e-mail address")
      .max(10, "At most 10 addresses"),
  }),
  z.strictObject({ kind: z.literal("slack"), name, url }),
  z.strictObject({ kind: z.literal("webhook"), name, url }),
]);
export type AlertChannelInput = z.infer<typeof alertChannelInputSchema>;

export const alertChannelSchema = z.object({
  id: z.string(),
  kind: z.enum(alertChannelKinds),
  name: z.string(),
  /** Only the host, or the domains of the e-mail addresses. */
  target: z.string(),
  createdAt: z.string(),
  /** How the latest message to it went. */
  latest: z
    .object({ status: z.enum(["waiting", "sent", "failed"]), error: z.string().nullable(), at: z.string() })
    .nullable(),
});
export type AlertChannel = z.infer<typeof alertChannelSchema>;

/** GET /api/v1/alert-channels. `mailReady`: the installation has a mail server to send through. */
export const alertChannelPageSchema = pageSchema(alertChannelSchema).extend({ mailReady: z.boolean() });

/** The answer to POST; `secret` signs a webhook's messages and is shown this once. */
export const createdAlertChannelSchema = alertChannelSchema.extend({ secret: z.string().nullable() });
export type CreatedAlertChannel = z.infer<typeof createdAlertChannelSchema>;

/** POST /api/v1/alert-channels/{id}/test: what came back of one message sent now. */
export const alertTestResultSchema = z.object({
  sent: z.boolean(),
  /** Of the receiver, or of the mail server. */
  statusCode: z.number().nullable(),
  answer: z.string().nullable(),
  message: z.string(),
  durationMs: z.number(),
});
export type AlertTestResult = z.infer<typeof alertTestResultSchema>;
