import { z } from "zod";
import { pageQuerySchema } from "./page.ts";

/** A store has at most so many inboxes. */
export const inboxesMax = 20;

const status = z.number().int();
const mediaType = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+( *; *[\w!#$&^.+-]+=[\w!#$&^.+ "-]+)*$/;

/**
 * What an inbox answers. The first `failFirst` requests fail with `failStatus` (null: the connection is dropped), the others
 * get `status` and `body` after `delayMs`, or with `kind` "drop" no answer at all. Without a body a 2xx answers the request's id.
 */
export const inboxAnswerSchema = z.strictObject({
  kind: z.enum(["respond", "drop"]).default("respond"),
  status: status.min(200, "From 200 to 599").max(599, "From 200 to 599").default(200),
  delayMs: z.number().int().min(0).max(30_000, "At most 30 seconds").default(0),
  body: z.string().max(20_000, "At most 20,000 characters").default(""),
  contentType: z.string().max(200).regex(mediaType, "For example application/json").default("application/json"),
  failFirst: z.number().int().min(0).max(1000, "At most 1,000").default(0),
  failStatus: status.min(400, "From 400 to 599").max(599, "From 400 to 599").nullable().default(503),
});
export type InboxAnswer = z.infer<typeof inboxAnswerSchema>;

const name = z.string().trim().min(1, "Give it a name").max(80, "At most 80 characters");

/** POST /api/v1/inboxes. */
export const newInboxSchema = z.strictObject({ name });
/** PATCH /api/v1/inboxes/{id}. With an answer the count of failed requests begins anew. */
export const inboxPatchSchema = z.strictObject({ name: name.optional(), answer: inboxAnswerSchema.optional() });
export type InboxPatch = z.infer<typeof inboxPatchSchema>;

/** `failed`: how many of the first `answer.failFirst` requests have come and failed. */
export const inboxSchema = z.object({
  id: z.string(),
  name: z.string(),
  url: z.string(),
  answer: inboxAnswerSchema,
  failed: z.number(),
  createdAt: z.string(),
});
export type Inbox = z.infer<typeof inboxSchema>;

/**
 * One request that arrived at an inbox; the last 100 are kept. `signature` = what a checking receiver would find, with
 * `signatureCode` why it is not valid. `answered`: the status it got, null when the connection was dropped.
 */
export const inboxRequestSchema = z.object({
  id: z.string(),
  method: z.string(),
  path: z.string(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  body: z.string(),
  bodyBytes: z.number(),
  bodyTruncated: z.boolean(),
  signature: z.enum(["valid", "invalid", "absent"]),
  signatureCode: z.string().nullable(),
  answered: z.number().nullable(),
  deliveryId: z.string().nullable(),
  receivedAt: z.string(),
});
export type InboxRequest = z.infer<typeof inboxRequestSchema>;

/** GET /api/v1/inboxes/{id}/requests, newest first; `q` is looked for in path, headers and body. */
export const inboxRequestQuerySchema = pageQuerySchema.extend({ q: z.string().trim().max(200).optional() });
export type InboxRequestQuery = z.infer<typeof inboxRequestQuerySchema>;
