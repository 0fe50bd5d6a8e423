import { z } from "zod";
import { filterSchema } from "./filter.ts";

export const webhookMethods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const;
export const retryPolicyNames = ["standard", "persistent", "quick", "none"] as const;
export type RetryPolicyName = (typeof retryPolicyNames)[number];

export const maxStepsPerFlow = 60;
const maxHeadersPerStep = 50;
const maxTemplateChars = 100_000;

/** A body to send. `json` is parsed as JSON first, so what is rendered is always valid JSON. */
export const webhookBodySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("json"), template: z.string().max(maxTemplateChars) }),
  z.strictObject({
    kind: z.literal("form"),
    fields: z
      .array(
        z.strictObject({
          name: z.string().min(1, "Give the field a name").max(200, "At most 200 characters"),
          value: z.string().max(maxTemplateChars),
        }),
      )
      .max(200),
  }),
  z.strictObject({ kind: z.literal("text"), template: z.string().max(maxTemplateChars) }),
  z.strictObject({ kind: z.literal("xml"), template: z.string().max(maxTemplateChars) }),
]);
export type WebhookBody = z.infer<typeof webhookBodySchema>;

const webhookHeaderSchema = z.strictObject({
  name: z.string().min(1, "Give the header a name").max(200),
  value: z.string().max(4096, "At most 4,096 characters"),
});

const stepId = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[A-Za-z0-9_-]+$/, "Use letters, digits, - and _");

export const webhookStepSchema = z.strictObject({
  id: stepId,
  kind: z.literal("webhook"),
  name: z.string().trim().min(1, "Name this step").max(120).default("Send webhook"),
  method: z.enum(webhookMethods).default("POST"),
  url: z.string().trim().min(1, "Enter the address to send to").max(2048, "At most 2,048 characters"),
  headers: z.array(webhookHeaderSchema).max(maxHeadersPerStep, `At most ${maxHeadersPerStep} headers`).default([]),
  body: webhookBodySchema.default({ kind: "none" }),
  retry: z.enum(retryPolicyNames).default("standard"),
  sign: z.boolean().default(true),
  /** What sending does when a variable of the template is absent from the event. */
  onMissing: z.enum(["empty", "fail"]).default("empty"),
});
export type WebhookStep = z.infer<typeof webhookStepSchema>;

/** One member a step kind; a new kind is one schema here and one entry in lib/core/plan. */
const stepSchema = z.discriminatedUnion("kind", [webhookStepSchema]);

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
    steps: z.array(stepSchema).max(maxStepsPerFlow, `At most ${maxStepsPerFlow} steps`),
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
