import { z } from "zod";

export const inboxSchema = z.object({ id: z.string(), name: z.string(), url: z.string(), createdAt: z.string() });
export type Inbox = z.infer<typeof inboxSchema>;

/** One request that arrived at an inbox; the last 100 are kept. `signature` = what a checking receiver would find. */
export const inboxRequestSchema = z.object({
  id: z.string(),
  method: z.string(),
  path: z.string(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  body: z.string(),
  bodyBytes: z.number(),
  bodyTruncated: z.boolean(),
  signature: z.enum(["valid", "invalid", "absent"]),
  deliveryId: z.string().nullable(),
  receivedAt: z.string(),
});
export type InboxRequest = z.infer<typeof inboxRequestSchema>;
