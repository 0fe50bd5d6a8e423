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
export const liveMessageSchema = z.object({ topics: z.array(z.enum(liveTopics)) });
export type LiveTopic = (typeof liveTopics)[number];
