import { z } from "zod";
import { outboundErrorKinds } from "#core/outbound/error-kinds.ts";
import { orderValueSchema } from "./order-value.ts";
import { pageQuerySchema } from "./page.ts";
import { reasonSchema } from "./reason.ts";
import { time } from "./time.ts";

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
  orderValue: orderValueSchema.nullable(),
  isTest: z.boolean(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
});
export type Delivery = z.infer<typeof deliverySchema>;

const headerList = z.array(z.object({ name: z.string(), value: z.string() }));

const attemptSchema = z.object({
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
  /** One more attempt was asked for by hand and is still to be made. */
  manualPending: z.boolean(),
  /** The delivery this one was rendered again from, by another version. */
  rerenderedFrom: z.string().nullable(),
  /** Other deliveries caused by the same event. */
  siblings: z.array(deliverySchema),
});
export type DeliveryDetail = z.infer<typeof deliveryDetailSchema>;

/** `identity`: order number, e-mail address or id, whole; `bodies`: text in what was sent and answered. */
export const searchPlaces = ["identity", "bodies"] as const;
export type SearchPlace = (typeof searchPlaces)[number];

const filterFields = {
  flowId: z.uuid().optional(),
  eventId: z.uuid().optional(),
  eventType: z.string().max(100).optional(),
  endpoint: z.string().max(300).optional(),
  code: z.coerce.number().int().min(100).max(599).optional(),
  /** How the last attempt failed; "http" = an answer outside 2xx. */
  errorKind: z.enum(outboundErrorKinds).optional(),
  /** Where the event came from. */
  sourceId: z.uuid().optional(),
  personEmail: z.string().trim().toLowerCase().max(320).optional(),
  /** With or without its #. */
  orderNumber: z.string().trim().max(200).optional(),
  /** What the search box holds: an order number, an e-mail address, a delivery's or event's id, or text in bodies. */
  q: z.string().trim().max(320).optional(),
  /** Where `q` is looked for. Left out: `identity` when that finds anything, else `bodies`. */
  searchIn: z.enum(searchPlaces).optional(),
  from: time.optional(),
  to: time.optional(),
  /** Ended in this time, as the figures of the home page count. */
  endedFrom: time.optional(),
  endedTo: time.optional(),
  /** The code of why it is as it is, e.g. `breaker_open` of a held one. */
  reason: z.string().max(100).optional(),
  /** Belongs to this problem, or did when it last failed. */
  problemId: z.uuid().optional(),
  /** Its latest attempt by hand was asked for by this replay. */
  replayId: z.uuid().optional(),
};
const statusList = z
  .string()
  .transform((list) => list.split(",").filter(Boolean))
  .pipe(z.array(z.enum(deliveryStatuses)));

const idList = z
  .string()
  .transform((list) => list.split(",").filter(Boolean))
  .pipe(z.array(z.uuid()).min(1).max(200));

/** GET /api/v1/deliveries, newest first. `status` takes one value or several separated by commas. */
export const deliveryQuerySchema = pageQuerySchema.extend({
  status: statusList.optional(),
  /** Of those that match, only these; separated by commas. */
  ids: idList.optional(),
  ...filterFields,
  /** Test sends are left out unless asked for. */
  test: z.enum(["exclude", "include", "only"]).default("exclude"),
});
export type DeliveryQuery = z.infer<typeof deliveryQuerySchema>;

/** GET /api/v1/deliveries/found: the same query, of which `q` is needed. */
export const foundQuerySchema = deliveryQuerySchema.omit({ cursor: true, limit: true }).required({ q: true });
export type FoundQuery = z.infer<typeof foundQuerySchema>;

/**
 * How many deliveries the search box finds, under the other filters. `searchIn`: the list that is shown. A count at
 * `foundMax` may be more; null: so many that counting them took too long.
 */
export const foundMax = 100;
export const foundSchema = z.object({
  searchIn: z.enum(searchPlaces),
  identityKind: z.enum(["orderNumber", "email", "id"]),
  identity: z.number(),
  bodies: z.number().nullable(),
  /** Attempts begun up to then are searchable by text; null when all are, but for the last seconds. */
  searchableUpTo: z.string().nullable(),
});
export type Found = z.infer<typeof foundSchema>;

/** The log's filter in a body; strict, so that a misspelt field never means all deliveries. Test sends are left out. */
export const deliveryFilterSchema = z.strictObject({
  status: z.union([z.array(z.enum(deliveryStatuses)), statusList]).optional(),
  ids: z.array(z.uuid()).min(1).max(500).optional(),
  ...filterFields,
});
export type DeliveryFilter = z.infer<typeof deliveryFilterSchema>;

/** POST /api/v1/deliveries/{id}/replay. `same`: the same request again; `rerender`: a new one by the live version. */
export const replayDeliverySchema = z.strictObject({ mode: z.enum(["same", "rerender"]).default("same") });
export type ReplayDelivery = z.infer<typeof replayDeliverySchema>;

/** POST /api/v1/deliveries/release and /skip: of those that match, the ones that are held. */
export const heldDeliveriesSchema = z.strictObject({ filter: deliveryFilterSchema.omit({ status: true }) });
export type HeldDeliveries = z.infer<typeof heldDeliveriesSchema>;
/** `stillHeld`: left as they are, because their endpoint is paused or its breaker is open. */
export const releasedSchema = z.object({ released: z.number(), stillHeld: z.number() });
export const skippedSchema = z.object({ skipped: z.number() });
