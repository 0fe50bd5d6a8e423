import { z } from "zod";
import { filterSchema } from "./filter.ts";
import { webhookStepSchema } from "./flow-steps.ts";

export const maxStepsPerFlow = 60;

const triggerSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("event"),
    eventType: z
      .string()
      .min(1, "Choose an event")
      .max(100)
      .regex(/^[a-z0-9_.-]+$/, "Use lower-case letters, digits, _, - and ."),
    sourceId: z.uuid().nullable().default(null),
    filter: filterSchema.nullable().default(null),
  }),
]);

/** At most one run for each rendered `key` within `windowHours`, counted from the run that took it. */
const onceSchema = z.strictObject({
  key: z.string().trim().min(1, "Enter what may start the flow only once").max(500, "At most 500 characters"),
  windowHours: z
    .number("Enter a whole number of hours")
    .int("Enter a whole number of hours")
    .min(1, "At least one hour")
    .max(87_600, "At most ten years"),
});

/** Optional brakes; null is no limit. Over `runsPerHour` (of a clock hour, UTC) runs are held, older events are skipped. */
const limitsSchema = z.strictObject({
  runsPerHour: z
    .number("Enter a whole number")
    .int("Enter a whole number")
    .min(1, "At least one")
    .max(1_000_000, "At most a million")
    .nullable()
    .default(null),
  skipOlderThanHours: z
    .number("Enter a whole number of hours")
    .int("Enter a whole number of hours")
    .min(1, "At least one hour")
    .max(87_600, "At most ten years")
    .nullable()
    .default(null),
});
export type FlowLimits = z.infer<typeof limitsSchema>;

/** A flow definition, schemaVersion 1. Templates, addresses and headers are checked further by lib/core/flows. */
export const flowDefinitionSchema = z
  .strictObject({
    schemaVersion: z.literal(1).default(1),
    trigger: triggerSchema,
    once: onceSchema.nullable().default(null),
    limits: limitsSchema.prefault({}),
    /** `manual`: every run waits, held, until a person releases it. */
    release: z.enum(["automatic", "manual"]).default("automatic"),
    steps: z.array(webhookStepSchema).max(maxStepsPerFlow, `At most ${maxStepsPerFlow} steps`),
  })
  .superRefine((definition, ctx) => {
    const seen = new Set<string>();
    definition.steps.forEach((step, index) => {
      if (seen.has(step.id))
        ctx.addIssue({ code: "custom", path: ["steps", index, "id"], message: `The id ${step.id} is used twice` });
      seen.add(step.id);
    });
  });
export type FlowDefinition = z.infer<typeof flowDefinitionSchema>;
