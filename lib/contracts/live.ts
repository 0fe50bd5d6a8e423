import { z } from "zod";

/** GET /api/v1/live (server-sent events): what changed, at most a few times a second; the browser asks again for it. */
export const liveTopics = [
  "deliveries",
  "events",
  "inbox",
  "flows",
  "sources",
  "notices",
  "problems",
  "replays",
] as const;
export type LiveTopic = (typeof liveTopics)[number];

/** Which deliveries changed, when they are few enough to be named; null = any may have. */
const changedDeliveries = z.array(z.string()).nullable();

/** Each carries an id; a stream opened with it, as `Last-Event-ID` or `?after=`, begins with what came since. */
export const liveMessageSchema = z.object({
  topics: z.array(z.enum(liveTopics)),
  deliveries: changedDeliveries.default([]),
});
export type LiveMessage = z.infer<typeof liveMessageSchema>;
