import { z } from "zod";
import { deliverySchema } from "./delivery.ts";
import { jsonValueSchema } from "./json.ts";
import { orderValueSchema } from "./order-value.ts";
import { pageQuerySchema } from "./page.ts";
import { reasonSchema } from "./reason.ts";
import { time } from "./time.ts";

/** GET /api/v1/events, newest first. */
export const eventQuerySchema = pageQuerySchema.extend({
  type: z.string().max(100).optional(),
  sourceId: z.uuid().optional(),
  q: z.string().trim().max(320).optional(),
  /** Received in this time. */
  from: time.optional(),
  to: time.optional(),
});
export type EventQuery = z.infer<typeof eventQuerySchema>;

export const eventRowSchema = z.object({
  id: z.string(),
  type: z.string(),
  sourceId: z.string().nullable(),
  sourceName: z.string().nullable(),
  externalId: z.string().nullable(),
  orderNumber: z.string().nullable(),
  personEmail: z.string().nullable(),
  orderValue: orderValueSchema.nullable(),
  occurredAt: z.string(),
  receivedAt: z.string(),
  isTest: z.boolean(),
  runCount: z.number(),
});
export type EventRow = z.infer<typeof eventRowSchema>;

export const decisionSchema = z.object({
  flowId: z.string(),
  flowName: z.string(),
  matched: z.boolean(),
  reason: reasonSchema,
});

const comparedSchema = z.object({ path: z.string(), op: z.string(), match: z.boolean(), message: z.string() });

/** Why one flow did, or did not, run for an event. */
const explainedDecisionSchema = decisionSchema.extend({
  /** `refused`: by its conditions or its source; `other_event`: it waits for another type. */
  kind: z.enum(["started", "held", "skipped", "refused", "not_live", "other_event"]),
  /** The version that decided, or was live then; null when none was. */
  version: z.number().nullable(),
  /** Every condition with its values, where there are any. */
  compared: z.array(comparedSchema),
  runId: z.string().nullable(),
  /** The run that had taken its once-per key. */
  takenBy: z.string().nullable(),
  /** Of a flow that was not live then: when it was first published, and what it would decide now. */
  publishedAt: z.string().nullable(),
  now: z.object({ matched: z.boolean(), reason: reasonSchema }).nullable(),
});
export type ExplainedDecision = z.infer<typeof explainedDecisionSchema>;

export const runSchema = z.object({
  id: z.string(),
  flowId: z.string(),
  flowName: z.string(),
  flowVersion: z.number(),
  status: z.enum(["queued", "running", "waiting", "held", "completed", "failed", "skipped", "cancelled"]),
  reason: reasonSchema.nullable(),
  createdAt: z.string(),
  /** While it waits: when it goes on by itself. */
  wakeAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});

/** `event`, `payload` and `person` are what templates see. Integers beyond 2^53 are JSON numbers on the wire. */
export const eventDetailSchema = eventRowSchema.extend({
  event: jsonValueSchema,
  payload: jsonValueSchema,
  person: jsonValueSchema,
  runs: z.array(runSchema),
  decisions: z.array(explainedDecisionSchema),
  deliveries: z.array(deliverySchema),
});
export type EventDetail = z.infer<typeof eventDetailSchema>;

/** POST /api/v1/events answers 202 with one entry an event. */
export const trackedEventsSchema = z.object({
  data: z.array(z.object({ eventId: z.string(), duplicate: z.boolean(), runs: z.number() })),
});
