import { z } from "zod";
import { listSteps } from "#core/flows/list-steps.ts";
import { inactiveDaysMax } from "#core/flows/trigger.ts";
import { filterPathSchema, filterSchema } from "./filter.ts";
import { flowStepSchema, timeOfDay } from "./flow-steps.ts";

/** Of a whole flow, those inside splits counted too. */
export const maxStepsPerFlow = 60;
/** How many splits may stand inside one another. */
export const maxSplitDepth = 5;

const eventTypeSchema = z
  .string()
  .min(1, "Choose an event")
  .max(100)
  .regex(/^[a-z0-9_.-]+$/, "Use lower-case letters, digits, _, - and .");

const onlyIf = { filter: filterSchema.nullable().default(null) };

/** One member a trigger kind; what each means stands in lib/core/flows/trigger.ts. */
const triggerSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("event"),
    eventType: eventTypeSchema,
    sourceId: z.uuid().nullable().default(null),
    ...onlyIf,
  }),
  z.strictObject({
    kind: z.literal("date"),
    path: filterPathSchema.regex(/^person\./, "Choose a date of the person, for example person.properties.birthday"),
    repeat: z.enum(["yearly", "once"]).default("yearly"),
    offsetDays: z
      .number("Enter a whole number of days")
      .int("Enter a whole number of days")
      .min(-365, "At most 365 days")
      .max(365, "At most 365 days")
      .default(0),
    at: timeOfDay.default("09:00"),
    ...onlyIf,
  }),
  z.strictObject({
    kind: z.literal("inactivity"),
    eventType: eventTypeSchema,
    days: z
      .number("Enter a whole number of days")
      .int("Enter a whole number of days")
      .min(1, "At least one day")
      .max(inactiveDaysMax, `At most ${inactiveDaysMax.toLocaleString("en")} days`),
    at: timeOfDay.nullable().default(null),
    ...onlyIf,
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

/** A flow definition, schemaVersion 1. Templates, addresses and headers are checked further by lib/core/flows. */
export const flowDefinitionSchema = z
  .strictObject({
    schemaVersion: z.literal(1).default(1),
    trigger: triggerSchema,
    once: onceSchema.nullable().default(null),
    limits: limitsSchema.prefault({}),
    /** `manual`: every run waits, held, until a person releases it. */
    release: z.enum(["automatic", "manual"]).default("automatic"),
    steps: z.array(flowStepSchema),
  })
  .superRefine(({ steps }, ctx) => {
    const problem = (path: string, message: string) => ctx.addIssue({ code: "custom", path: asKeys(path), message });
    const placed = listSteps(steps);
    if (placed.length > maxStepsPerFlow) problem("steps", `At most ${maxStepsPerFlow} steps, those in splits included`);
    const seen = new Set<string>();
    for (const { step, path, depth } of placed) {
      if (seen.has(step.id)) problem(`${path}.id`, `The id ${step.id} is used twice`);
      seen.add(step.id);
      if (step.kind === "split" && depth === maxSplitDepth)
        problem(path, `At most ${maxSplitDepth} splits inside one another`);
    }
  });
export type FlowDefinition = z.infer<typeof flowDefinitionSchema>;

function asKeys(path: string): (string | number)[] {
  return path.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}
