import { z } from "zod";
import { jsonValueSchema } from "./json.ts";

/** One event of the track API, POST /api/v1/events, and of a custom source. Further fields stay in the payload. */
export const trackEventSchema = z.looseObject({
  type: z
    .string("Name the type of the event, for example placed_order")
    .min(1, "Name the type of the event, for example placed_order")
    .max(100, "At most 100 characters")
    .regex(/^[a-z0-9_.-]+$/, "Use lower-case letters, digits, _, - and ., for example placed_order"),
  id: z
    .union([z.string().min(1).max(200), z.number().int().transform(String), z.bigint().transform(String)], {
      error: "Give a text of 1 to 200 characters, or a whole number",
    })
    .optional(),
  occurredAt: z.iso
    .datetime({ offset: true, abort: true, message: "Give an ISO 8601 time, for example 2026-01-15T10:00:00Z" })
    .refine((time) => Date.parse(time) >= 0, "Give a time after 1970")
    .optional(),
  person: z
    .object({
      email: z.email("Not an e-mail address").max(320).nullish(),
      phone: z.string().max(50).nullish(),
      firstName: z.string().max(200).nullish(),
      lastName: z.string().max(200).nullish(),
      externalIds: z.record(z.string().max(100), z.string().max(200)).optional(),
      properties: z.record(z.string().max(200), jsonValueSchema).optional(),
    })
    .optional(),
  properties: z.record(z.string().max(200), jsonValueSchema).optional(),
  value: z.number().nullish(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "Three capital letters, for example USD")
    .nullish(),
});
export type TrackEvent = z.infer<typeof trackEventSchema>;

export const trackEventsSchema = z.union([trackEventSchema, z.array(trackEventSchema).min(1).max(500)]);

export interface Decision {
  flowId: string;
  flowName: string;
  matched: boolean;
  reason: { code: string; message: string };
}
