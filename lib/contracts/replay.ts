import { z } from "zod";
import { deliveryFilterSchema } from "./delivery.ts";
import { endpointSchema } from "./endpoint.ts";
import { decisionSchema } from "./event-view.ts";
import { orderValueSchema } from "./order-value.ts";
import { pageQuerySchema } from "./page.ts";
import { time } from "./time.ts";

/** More than this is asked for in several replays, each with a closer filter. */
export const replayMax = 100_000;

const replayModes = ["same", "rerender"] as const;
export const replayStatuses = ["running", "paused", "cancelled", "completed"] as const;

/** Events by when Hookline received them: from `from` up to, not including, `to` (default: now). */
export const eventRangeSchema = z.strictObject({
  type: z.string().max(100).optional(),
  from: time,
  to: time.optional(),
  sourceId: z.uuid().optional(),
});
export type EventRange = z.infer<typeof eventRangeSchema>;

/**
 * POST /api/v1/replays. Either `filter`: deliveries of the log, sent again in this `mode`; or `events` with `flowId`:
 * events that have no run of this flow yet get one, where its filter lets them. `dryRun`: only the count.
 */
export const newReplaySchema = z
  .strictObject({
    filter: deliveryFilterSchema.optional(),
    mode: z.enum(replayModes).default("same"),
    events: eventRangeSchema.optional(),
    flowId: z.uuid().optional(),
    dryRun: z.boolean().default(false),
  })
  .superRefine((input, ctx) => {
    if ((input.filter === undefined) === (input.events === undefined)) {
      const message = "Give either filter (deliveries to send again) or events (a time range to run a flow for)";
      ctx.addIssue({ code: "custom", path: ["filter"], message });
    }
    if (input.events && input.flowId === undefined) {
      ctx.addIssue({ code: "custom", path: ["flowId"], message: "Name the flow to run for these events" });
    }
    if (input.filter && input.flowId !== undefined) {
      ctx.addIssue({ code: "custom", path: ["flowId"], message: "Put the flow into the filter" });
    }
  });
export type NewReplay = z.infer<typeof newReplaySchema>;

export const startedReplaySchema = z.object({ id: z.string(), matched: z.number() });
export const countedReplaySchema = z.object({ matched: z.number() });

/** POST /api/v1/replays/estimate: what a replay of these would do; nothing is started. */
export const replayEstimateQuerySchema = z.strictObject({ filter: deliveryFilterSchema });
export type ReplayEstimateQuery = z.infer<typeof replayEstimateQuerySchema>;

/**
 * Of `matched` deliveries (at most replayMax + 1 are counted) `taken` have ended and would be sent again, `delivered` of
 * these a second time; `waiting` go out by themselves and `asked` are asked for already, so both would be passed over.
 * `worth`: order values of what would be sent and has not arrived, an order once.
 */
export const replayEstimateSchema = z.object({
  matched: z.number(),
  taken: z.number(),
  delivered: z.number(),
  waiting: z.number(),
  asked: z.number(),
  tooMany: z.boolean(),
  worth: z.array(orderValueSchema),
  /** Of what would be sent, the most first; `endpoint` is null where the address was never made. */
  endpoints: z.array(
    z.object({
      endpoint: z.string().nullable(),
      status: endpointSchema.shape.status.nullable(),
      count: z.number(),
      perMinute: z.number(),
    }),
  ),
  expectedMs: z.number(),
});
export type ReplayEstimate = z.infer<typeof replayEstimateSchema>;

/** GET /api/v1/replays, newest first. */
export const replayQuerySchema = pageQuerySchema.extend({ status: z.enum(replayStatuses).optional() });
export type ReplayQuery = z.infer<typeof replayQuerySchema>;

/**
 * Why a replay passed something over: it goes out by itself; it was asked for already; its flow or step is not live any
 * more; the event does not start the flow; it has a run of the flow; it does not match any more.
 */
export const passedOverReasons = ["waiting", "asked", "step_gone", "no_match", "has_run", "changed"] as const;
export type PassedOverReason = (typeof passedOverReasons)[number];
export const passedOverSchema = z.partialRecord(z.enum(passedOverReasons), z.number());
export type PassedOver = z.infer<typeof passedOverSchema>;

/**
 * `done`: asked for so far; of these `waiting` are not made yet, or wait for a retry. `skipped`: could not be taken (still
 * waiting, already asked for, the step or flow is gone, the filter says no).
 */
export const replaySchema = z.object({
  id: z.string(),
  kind: z.enum(["deliveries", "events"]),
  mode: z.enum(replayModes),
  filter: z.union([deliveryFilterSchema, eventRangeSchema]),
  flowId: z.string().nullable(),
  status: z.enum(replayStatuses),
  matched: z.number(),
  done: z.number(),
  skipped: z.number(),
  passedOver: passedOverSchema,
  succeeded: z.number(),
  failed: z.number(),
  waiting: z.number(),
  ratePerMinute: z.number(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  createdBy: z.string(),
});
export type Replay = z.infer<typeof replaySchema>;

/** POST /api/v1/events/{id}/replay: to this flow, or to every live flow that the event matches now. */
export const replayEventSchema = z.strictObject({ flowId: z.uuid().optional() });
export type ReplayEvent = z.infer<typeof replayEventSchema>;

export const replayedEventSchema = z.object({
  eventId: z.string(),
  runs: z.array(
    z.object({
      id: z.string(),
      flowId: z.string(),
      flowVersion: z.number(),
      status: z.string(),
      reason: z.string().nullable(),
    }),
  ),
  decisions: z.array(decisionSchema),
});
export type ReplayedEvent = z.infer<typeof replayedEventSchema>;
