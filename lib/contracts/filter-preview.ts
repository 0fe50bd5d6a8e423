import { z } from "zod";
import { filterSchema } from "./filter.ts";
import { reasonSchema } from "./reason.ts";

/** POST /api/v1/filters/preview: which of the newest events of a type would meet a filter. Nothing is changed. */
export const filterPreviewInputSchema = z.strictObject({
  eventType: z.string().min(1, "Choose an event").max(100),
  /** null: events of every source. */
  sourceId: z.uuid().nullable().default(null),
  filter: filterSchema.nullable(),
});
export type FilterPreviewInput = z.infer<typeof filterPreviewInputSchema>;

const previewedEventSchema = z.object({
  eventId: z.string(),
  receivedAt: z.string(),
  orderNumber: z.string().nullable(),
  personEmail: z.string().nullable(),
  matched: z.boolean(),
  reason: reasonSchema,
});
export type PreviewedEvent = z.infer<typeof previewedEventSchema>;

/** `events`: all that were looked at, newest first; `of` is their number. */
export const filterPreviewSchema = z.object({
  of: z.number(),
  matched: z.number(),
  events: z.array(previewedEventSchema),
});
export type FilterPreview = z.infer<typeof filterPreviewSchema>;
