import { z } from "zod";
import { filterPathSchema } from "./filter.ts";

const eventType = z.string("Name the type of the events, for example placed_order").min(1).max(100);
const pathsMax = 100;

/** GET /api/v1/event-fields: what the newest events of a type really brought along. */
export const eventFieldsQuerySchema = z.object({ eventType });

/** GET /api/v1/event-fields/presence: how often paths had a value; `paths` are separated by commas. */
export const fieldPresenceQuerySchema = z.object({
  eventType,
  paths: z
    .string("Name the paths, separated by commas")
    .max(20_000)
    .transform((paths) => [...new Set(paths.split(",").filter((path) => path !== ""))])
    .pipe(z.array(filterPathSchema).max(pathsMax, `At most ${pathsMax} paths`)),
});

const presence = { path: z.string(), presentIn: z.number(), of: z.number() };

const eventFieldSchema = z.object({
  ...presence,
  type: z.enum(["text", "number", "money", "boolean", "date", "list", "object", "url", "email", "phone"]),
  examples: z.array(z.union([z.string(), z.number(), z.boolean()])),
});
export type ReceivedField = z.infer<typeof eventFieldSchema>;

export const eventFieldsSchema = z.object({ of: z.number(), fields: z.array(eventFieldSchema) });
export type EventFieldsAnswer = z.infer<typeof eventFieldsSchema>;

export const fieldPresenceSchema = z.object({ of: z.number(), fields: z.array(z.object(presence)) });
export type FieldPresenceAnswer = z.infer<typeof fieldPresenceSchema>;
