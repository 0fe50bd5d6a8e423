import { z } from "zod";
import { deliverySchema, deliveryStatuses } from "./delivery.ts";
import { runSchema } from "./event-view.ts";
import { pageQuerySchema } from "./page.ts";

/** Where one step of a run stands. `other_branch`: a split went the other way; `cancelled`: the run ended meanwhile. */
const runStepStates = ["done", "under_way", "waiting", "held", "other_branch", "not_reached", "cancelled"] as const;

export const runStepSchema = z.object({
  stepId: z.string(),
  kind: z.enum(["webhook", "delay", "filter", "split"]),
  /** As its flow's people call it; may be empty. */
  name: z.string(),
  /** How many splits it stands in; `branch` is that of the innermost. */
  depth: z.number(),
  branch: z.enum(["yes", "no"]).nullable(),
  state: z.enum(runStepStates),
  /** Whether a condition held, `stop` where a delay ended the run. */
  outcome: z.enum(["yes", "no", "stop"]).nullable(),
  /** What was decided and why, a sentence for people. */
  message: z.string().nullable(),
  compared: z.array(z.object({ path: z.string(), op: z.string(), match: z.boolean(), message: z.string() })),
  since: z.string().nullable(),
  /** While it waits: when it goes on. */
  until: z.string().nullable(),
  finishedAt: z.string().nullable(),
  deliveryId: z.string().nullable(),
  deliveryStatus: z.enum(deliveryStatuses).nullable(),
});
export type RunStepView = z.infer<typeof runStepSchema>;

/** GET /api/v1/runs/{id}. Steps and deliveries in the order of the flow. */
export const runDetailSchema = runSchema.extend({
  eventId: z.string(),
  steps: z.array(runStepSchema),
  deliveries: z.array(deliverySchema),
});
export type RunDetail = z.infer<typeof runDetailSchema>;

/** GET /api/v1/runs: the held runs of a flow, oldest first. `reason`: only those held for it, as in `awaits_release`. */
export const heldRunQuerySchema = pageQuerySchema.extend({
  flowId: z.uuid("Name the flow whose runs to list"),
  status: z.literal("held").default("held"),
  reason: z.string().max(60).optional(),
});
export type HeldRunQuery = z.infer<typeof heldRunQuerySchema>;

export const heldRunSchema = runSchema.extend({
  /** Only a person lets it go; any other goes on by itself when what holds it is put right. */
  awaitsPerson: z.boolean(),
  event: z.object({
    id: z.string(),
    type: z.string(),
    orderNumber: z.string().nullable(),
    personEmail: z.string().nullable(),
    occurredAt: z.string(),
  }),
});
export type HeldRun = z.infer<typeof heldRunSchema>;

/** POST /api/v1/runs/release and /skip: these runs of the flow, or all that wait for a person. */
export const moveRunsSchema = z.strictObject({
  flowId: z.uuid(),
  runIds: z.array(z.uuid()).min(1, "Name at least one run").max(500, "At most 500 at once").optional(),
});
export type MoveRuns = z.infer<typeof moveRunsSchema>;

export const releasedRunsSchema = z.object({ released: z.number() });
export const skippedRunsSchema = z.object({ skipped: z.number() });
