import { z } from "zod";
import { readCursor } from "#core/timeline/merge-page.ts";
import { deliverySchema } from "./delivery.ts";
import { decisionSchema, eventRowSchema, runSchema } from "./event-view.ts";
import { reasonSchema } from "./reason.ts";

/** GET /api/v1/timeline: everything about one person or one order, newest first. Name exactly one of the two. */
export const timelineQuerySchema = z
  .object({
    personEmail: z.string().trim().toLowerCase().min(1).max(320).optional(),
    /** With or without its #. */
    orderNumber: z
      .string()
      .trim()
      .max(200)
      .transform((number) => number.replace(/^#/, ""))
      .optional(),
    cursor: z
      .string()
      .max(200)
      .transform((text, ctx) => {
        const moment = readCursor(text);
        if (moment) return moment;
        ctx.addIssue("Give the nextCursor of the page before, or none for the first page");
        return z.NEVER;
      })
      .optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  })
  .refine((query) => (query.personEmail === undefined) !== (query.orderNumber === undefined), {
    message: "Name either a personEmail or an orderNumber",
    path: ["personEmail"],
  });
export type TimelineQuery = z.output<typeof timelineQuerySchema>;

const moment = { at: z.string(), key: z.string() };
const briefEvent = eventRowSchema.omit({ sourceId: true, isTest: true, runCount: true });
const briefDelivery = deliverySchema.pick({
  id: true,
  status: true,
  reason: true,
  flowId: true,
  flowName: true,
  stepName: true,
  eventId: true,
  eventType: true,
  endpoint: true,
  attemptCount: true,
  orderNumber: true,
  personEmail: true,
  orderValue: true,
  nextAttemptAt: true,
});

export const timelineEntrySchema = z.discriminatedUnion("kind", [
  /** An event came in, and what each flow of its type decided. */
  z.object({
    kind: z.literal("event"),
    ...moment,
    event: briefEvent,
    decisions: z.array(decisionSchema),
    runs: z.array(runSchema.pick({ id: true, flowId: true, status: true, reason: true })),
  }),
  /** A delay, filter or split of a run was decided. */
  z.object({
    kind: z.literal("step"),
    ...moment,
    runId: z.string(),
    flowName: z.string(),
    stepKind: z.string(),
    outcome: z.string().nullable(),
    reason: reasonSchema,
  }),
  /** An attempt was made, and what came back. */
  z.object({
    kind: z.literal("answer"),
    ...moment,
    delivery: briefDelivery,
    attempt: z.object({
      number: z.number(),
      trigger: z.enum(["auto", "manual"]),
      durationMs: z.number(),
      statusCode: z.number().nullable(),
      errorKind: z.string().nullable(),
    }),
  }),
  /** A delivery waits, or ended, without an attempt to tell of. */
  z.object({ kind: z.literal("delivery"), ...moment, delivery: briefDelivery }),
]);
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
