import { z } from "zod";
import { pageSchema } from "./page.ts";

export const noticeKinds = [
  "endpoint_failing",
  "endpoint_paused",
  "breaker_opened",
  "breaker_closed",
  "deliveries_exhausted",
  "flood",
  "source_silent",
  "flow_silent",
  "check_failed",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Something a person should know. While it goes on, the same again only counts up. */
const noticeSchema = z.object({
  id: z.string(),
  kind: z.enum(noticeKinds),
  title: z.string(),
  message: z.string(),
  /** Path of the page where it can be put right. */
  link: z.string(),
  count: z.number(),
  firstAt: z.string(),
  lastAt: z.string(),
  readAt: z.string().nullable(),
  resolvedAt: z.string().nullable(),
});
export type Notice = z.infer<typeof noticeSchema>;

/** GET /api/v1/notices, newest first. `unread` counts all of the store's, at most 100. */
export const noticePageSchema = pageSchema(noticeSchema).extend({ unread: z.number() });

/** POST /api/v1/notices/read: these, or all without `ids`. */
export const readNoticesSchema = z.strictObject({ ids: z.array(z.uuid()).max(200).optional() });
