import { z } from "zod";
import { deliverySchema } from "./delivery.ts";
import { pageQuerySchema, pageSchema } from "./page.ts";

export const failureGroupStatuses = ["open", "acknowledged", "resolved"] as const;
export type FailureGroupStatus = (typeof failureGroupStatuses)[number];

/** What people are told of a cause; each but the title a full sentence. `fixAt`: where it is put right. */
const explanationSchema = z.object({
  title: z.string(),
  what: z.string(),
  why: z.string(),
  fix: z.string(),
  fixAt: z.enum(["secret", "url", "payload", "receiver", "limits", "wait"]),
  /** The receiver's own words, where its answer has some. */
  said: z.string().nullable(),
});

/**
 * Deliveries of one flow that failed at one endpoint for one cause. `count`: deliveries that ever did; of these `failed`
 * have ended undelivered now, and `waiting` are still to be tried. `atRisk`: the order values of both, an order once.
 */
const failureGroupSchema = z.object({
  id: z.string(),
  status: z.enum(failureGroupStatuses),
  flowId: z.string(),
  flowName: z.string(),
  endpointId: z.string().nullable(),
  /** Origin of the target; "" when the address could not be made. */
  endpoint: z.string(),
  cause: z.string(),
  errorKind: z.string().nullable(),
  statusCode: z.number().nullable(),
  explanation: explanationSchema,
  count: z.number(),
  failed: z.number(),
  waiting: z.number(),
  atRisk: z.array(z.object({ currency: z.string(), amount: z.number(), orders: z.number() })),
  firstAt: z.string(),
  lastAt: z.string(),
  openedAt: z.string(),
  acknowledgedAt: z.string().nullable(),
  acknowledgedBy: z.string().nullable(),
  resolvedAt: z.string().nullable(),
  /** null when it ended by itself. */
  resolvedBy: z.string().nullable(),
  lastDeliveryId: z.string(),
});
export type FailureGroup = z.infer<typeof failureGroupSchema>;

const failureGroupMoveKinds = ["opened", "reopened", "acknowledged", "resolved"] as const;

export const failureGroupDetailSchema = failureGroupSchema.extend({
  /** Deliveries to the endpoint that are held, whatever their cause. */
  heldAtEndpoint: z.number(),
  /** The step the newest failed at. */
  stepId: z.string().nullable(),
  /** Secrets the refused key is made of. */
  secrets: z.array(z.string()),
  /** Failed attempts by hour, those without any left out, oldest first. */
  hours: z.array(z.object({ at: z.string(), count: z.number() })),
  /** Newest first. `by` is null when it happened by itself. */
  moves: z.array(z.object({ kind: z.enum(failureGroupMoveKinds), by: z.string().nullable(), at: z.string() })),
  /** The newest of its deliveries. */
  examples: z.array(deliverySchema),
});
export type FailureGroupDetail = z.infer<typeof failureGroupDetailSchema>;

/** GET /api/v1/problems, what opened last first. */
export const failureGroupQuerySchema = pageQuerySchema.extend({ status: z.enum(failureGroupStatuses).optional() });
export type FailureGroupQuery = z.infer<typeof failureGroupQuerySchema>;

/** `open`: how many of the store's are open, at most 100. */
export const failureGroupPageSchema = pageSchema(failureGroupSchema).extend({ open: z.number() });
