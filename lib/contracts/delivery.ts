import { z } from "zod";
import { pageQuerySchema } from "./page.ts";
import { reasonSchema } from "./reason.ts";

export const deliveryStatuses = [
  "queued",
  "sending",
  "retrying",
  "held",
  "delivered",
  "failed",
  "skipped",
  "cancelled",
] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export const deliverySchema = z.object({
  id: z.string(),
  status: z.enum(deliveryStatuses),
  reason: reasonSchema.nullable(),
  flowId: z.string(),
  flowName: z.string(),
  flowVersion: z.number().nullable(),
  stepId: z.string(),
  stepName: z.string(),
  runId: z.string(),
  eventId: z.string(),
  eventType: z.string(),
  /** Origin of the target, e.g. "https://api.warehouse.example"; "" until first rendered. */
  endpoint: z.string(),
  method: z.string(),
  url: z.string(),
  attemptCount: z.number(),
  lastStatusCode: z.number().nullable(),
  lastErrorKind: z.string().nullable(),
  nextAttemptAt: z.string().nullable(),
  orderNumber: z.string().nullable(),
  personEmail: z.string().nullable(),
  isTest: z.boolean(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type Delivery = z.infer<typeof deliverySchema>;

const headerList = z.array(z.object({ name: z.string(), value: z.string() }));

export const attemptSchema = z.object({
  number: z.number(),
  trigger: z.enum(["auto", "manual"]),
  startedAt: z.string(),
  durationMs: z.number(),
  timing: z.object({
    dnsMs: z.number().nullable(),
    connectMs: z.number().nullable(),
    tlsMs: z.number().nullable(),
    firstByteMs: z.number().nullable(),
  }),
  statusCode: z.number().nullable(),
  errorKind: z.string().nullable(),
  errorMessage: z.string().nullable(),
  responseHeaders: headerList,
  responseBody: z.string().nullable(),
  responseTruncated: z.boolean(),
});
export type Attempt = z.infer<typeof attemptSchema>;

export const deliveryDetailSchema = deliverySchema.extend({
  /** Secrets masked; null until first rendered. The body is exactly what is sent. */
  request: z.object({ headers: headerList, body: z.string().nullable() }).nullable(),
  attempts: z.array(attemptSchema),
  /** Other deliveries caused by the same event. */
  siblings: z.array(deliverySchema),
});
export type DeliveryDetail = z.infer<typeof deliveryDetailSchema>;

const time = z.iso
  .datetime({ offset: true, abort: true, message: "Give an ISO 8601 time, for example 2026-01-15T10:00:00Z" })
  .refine((text) => Date.parse(text) >= 0, "Give a time after 1970");

/** GET /api/v1/deliveries, newest first. `status` and others take one value or several separated by commas. */
export const deliveryQuerySchema = pageQuerySchema.extend({
  status: z
    .string()
    .transform((list) => list.split(",").filter(Boolean))
    .pipe(z.array(z.enum(deliveryStatuses)))
    .optional(),
  flowId: z.uuid().optional(),
  eventId: z.uuid().optional(),
  eventType: z.string().max(100).optional(),
  endpoint: z.string().max(300).optional(),
  code: z.coerce.number().int().min(100).max(599).optional(),
  /** An order number, an e-mail address, or a delivery's or event's id. */
  q: z.string().trim().max(320).optional(),
  from: time.optional(),
  to: time.optional(),
  /** Test sends are left out unless asked for. */
  test: z.enum(["exclude", "include", "only"]).default("exclude"),
});
export type DeliveryQuery = z.infer<typeof deliveryQuerySchema>;

/** POST /api/v1/deliveries/{id}/replay: the same request again, marked as made by hand. */
export const replayDeliverySchema = z.strictObject({ mode: z.literal("same").default("same") });
