import { z } from "zod";
import { type InboxAnswer, inboxAnswerSchema } from "#contracts/inbox.ts";

const { body, contentType, failFirst, kind, status } = inboxAnswerSchema.shape;

/** An inbox's answer as people fill it in: the delay in seconds, how the first ones fail as one choice. */
export const answerValuesSchema = z.object({
  kind: kind.unwrap(),
  status: status.unwrap(),
  delaySeconds: z.number("Give a number of seconds").min(0, "At least 0").max(30, "At most 30 seconds"),
  body: body.unwrap(),
  contentType: contentType.unwrap(),
  failFirst: failFirst.unwrap(),
  failWith: z.string(),
});
export type AnswerValues = z.infer<typeof answerValuesSchema>;

/** Instead of a status. */
export const dropped = "drop";

export function toValues({ delayMs, failStatus, ...answer }: InboxAnswer): AnswerValues {
  return { ...answer, delaySeconds: delayMs / 1000, failWith: failStatus === null ? dropped : String(failStatus) };
}

export function toAnswer({ delaySeconds, failWith, ...values }: AnswerValues): InboxAnswer {
  const failStatus = failWith === dropped ? null : Number(failWith);
  return { ...values, delayMs: Math.round(delaySeconds * 1000), failStatus };
}
