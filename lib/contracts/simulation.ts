import { z } from "zod";
import { reasonSchema } from "./reason.ts";
import { runStepSchema } from "./run.ts";

/** POST /api/v1/flows/{id}/walk: one event through the whole flow, sending nothing. Without a choice: the newest, else the sample. */
export const walkInputSchema = z.strictObject({
  eventId: z.uuid().optional(),
  sample: z.boolean().optional(),
  version: z.union([z.literal("draft"), z.int().min(1)]).default("draft"),
});
export type WalkInput = z.input<typeof walkInputSchema>;

const nameParts = { orderNumber: z.string().nullable(), personEmail: z.string().nullable() };

const simulatedRequestSchema = z.object({
  method: z.string(),
  url: z.string(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  body: z.string().nullable(),
});
export type SimulatedRequestView = z.infer<typeof simulatedRequestSchema>;

const walkedStepSchema = runStepSchema
  .pick({
    stepId: true,
    kind: true,
    name: true,
    depth: true,
    branch: true,
    state: true,
    outcome: true,
    message: true,
    compared: true,
  })
  .extend({
    /** When the run comes by, ISO 8601; null where it does not. */
    at: z.string().nullable(),
    /** Of a webhook: as it would go out, secrets masked, before Hookline's own headers. */
    request: simulatedRequestSchema.nullable(),
    /** Why the request cannot be rendered. */
    error: reasonSchema.nullable(),
    /** Variables of its templates that the event does not have. */
    missing: z.array(z.string()),
  });
export type WalkedStep = z.infer<typeof walkedStepSchema>;

/** `starts`: would the event start a run; if not, the steps show what would happen if it did. */
export const walkSchema = z.object({
  event: z.object({ id: z.string(), type: z.string(), receivedAt: z.string(), isSample: z.boolean(), ...nameParts }),
  starts: z.boolean(),
  reason: reasonSchema,
  steps: z.array(walkedStepSchema),
  ending: z.object({ kind: z.enum(["complete", "stop", "fail"]), reason: reasonSchema.nullable() }),
  endsAt: z.string(),
});
export type Walk = z.infer<typeof walkSchema>;

const dryRunDaysMax = 90;
export const dryRunEventsMax = 10_000;

/** POST /api/v1/flows/{id}/dry-run: the draft against stored events, nothing sent. Answers NDJSON of dryRunLineSchema. */
export const dryRunInputSchema = z.strictObject({
  days: z.int().min(1, "At least one day").max(dryRunDaysMax, `At most ${dryRunDaysMax} days`).default(7),
});

const dryRunEventSchema = z.object({
  eventId: z.string(),
  receivedAt: z.string(),
  ...nameParts,
  /** What was noticed, a sentence for people. */
  message: z.string(),
});
export type DryRunEvent = z.infer<typeof dryRunEventSchema>;

/** Of each list the newest hundred. Every event counts once in runs, skipped or notStarted. */
const dryRunResultSchema = z.object({
  events: z.number(),
  runs: z.number(),
  skipped: z.number(),
  notStarted: z.number(),
  requests: z.number(),
  /** Runs of which a request cannot be rendered. */
  failing: z.number(),
  /** Runs whose templates lack a variable. */
  incomplete: z.number(),
  /** Against the live version; null where none is live. */
  differing: z
    .object({ other_requests: z.number(), only_draft: z.number(), only_live: z.number(), same: z.number() })
    .nullable(),
  /** The flow's own pace and release by hand hold runs, which a dry run does not: said here. */
  notes: z.array(z.string()),
  lists: z.object({
    failing: z.array(dryRunEventSchema),
    differing: z.array(dryRunEventSchema),
    skipped: z.array(dryRunEventSchema),
    incomplete: z.array(dryRunEventSchema),
  }),
});
export type DryRunResult = z.infer<typeof dryRunResultSchema>;

export const dryRunLineSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("progress"), done: z.number(), total: z.number() }),
  z.object({ kind: z.literal("result"), result: dryRunResultSchema }),
  z.object({ kind: z.literal("failed"), message: z.string() }),
]);
export type DryRunLine = z.infer<typeof dryRunLineSchema>;
