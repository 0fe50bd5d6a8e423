import { z } from "zod";

const mrkdwn = z.strictObject({ type: z.literal("mrkdwn"), text: z.string().min(1).max(2000) });

/** Slack incoming webhook with Block Kit: at most 50 blocks, header 150 characters, 10 fields of 2,000. */
export const slackRequest = z.strictObject({
  text: z.string().min(1).max(4000),
  blocks: z
    .array(
      z.discriminatedUnion("type", [
        z.strictObject({
          type: z.literal("header"),
          text: z.strictObject({ type: z.literal("plain_text"), text: z.string().min(1).max(150), emoji: z.boolean() }),
        }),
        z
          .strictObject({
            type: z.literal("section"),
            text: mrkdwn.optional(),
            fields: z.array(mrkdwn).min(1).max(10).optional(),
          })
          .refine(({ text, fields }) => text !== undefined || fields !== undefined),
      ]),
    )
    .min(1)
    .max(50),
});

const textBlock = z.strictObject({
  type: z.literal("TextBlock"),
  text: z.string().min(1),
  size: z.enum(["Default", "Small", "Medium", "Large", "ExtraLarge"]).optional(),
  weight: z.enum(["Default", "Lighter", "Bolder"]).optional(),
  wrap: z.boolean().optional(),
});
const factSet = z.strictObject({
  type: z.literal("FactSet"),
  facts: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
});

/** Teams “Send webhook alerts to a channel”: a message with one adaptive card, at most 28 KB. */
export const teamsRequest = z
  .strictObject({
    type: z.literal("message"),
    attachments: z
      .array(
        z.strictObject({
          contentType: z.literal("application/vnd.microsoft.card.adaptive"),
          contentUrl: z.null(),
          content: z.strictObject({
            $schema: z.literal("http://adaptivecards.io/schemas/adaptive-card.json"),
            type: z.literal("AdaptiveCard"),
            version: z.enum(["1.0", "1.1", "1.2", "1.3", "1.4", "1.5"]),
            body: z.array(z.discriminatedUnion("type", [textBlock, factSet])).min(1),
          }),
        }),
      )
      .length(1),
  })
  .refine((message) => JSON.stringify(message).length < 28_000);
