import { z } from "zod";
import type { Filter } from "#core/filter/filter-types.ts";
import { filterPathSchema, filterSchema } from "./filter.ts";

export const webhookMethods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"] as const;
export const retryPolicyNames = ["standard", "persistent", "quick", "none"] as const;
export type RetryPolicyName = (typeof retryPolicyNames)[number];

const maxHeadersPerStep = 50;
const maxTemplateChars = 100_000;

/** A body to send. `json` is parsed as JSON first, so what is rendered is always valid JSON. */
const webhookBodySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("json"), template: z.string().max(maxTemplateChars) }),
  z.strictObject({
    kind: z.literal("form"),
    fields: z
      .array(
        z.strictObject({
          name: z.string().max(200, "At most 200 characters"),
          value: z.string().max(maxTemplateChars),
        }),
      )
      .max(200, "At most 200 characters"),
  }),
  z.strictObject({ kind: z.literal("text"), template: z.string().max(maxTemplateChars) }),
  z.strictObject({ kind: z.literal("xml"), template: z.string().max(maxTemplateChars) }),
]);
export type WebhookBody = z.infer<typeof webhookBodySchema>;

const webhookHeaderSchema = z.strictObject({
  name: z.string().max(200, "At most 200 characters"),
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
  url: z.string().trim().max(2048, "At most 2,048 characters"),
  headers: z.array(webhookHeaderSchema).max(maxHeadersPerStep, `At most ${maxHeadersPerStep} headers`).default([]),
  body: webhookBodySchema.default({ kind: "none" }),
  retry: z.enum(retryPolicyNames).default("standard"),
  sign: z.boolean().default(true),
  /** What sending does when a variable of the template is absent from the event. */
  onMissing: z.enum(["empty", "fail"]).default("empty"),
});
export type WebhookStep = z.infer<typeof webhookStepSchema>;

const ownName = z.string().trim().max(120).default("");

/** A span of time: `{"value":2,"unit":"hours"}`. */
const durationSchema = z.strictObject({
  value: z
    .number("Enter a whole number")
    .int("Enter a whole number")
    .min(1, "At least one")
    .max(100_000, "At most 100,000"),
  unit: z.enum(["minutes", "hours", "days", "weeks"]),
});
export type Duration = z.infer<typeof durationSchema>;

/** "09:00", of the store's time zone. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Enter a time such as 09:00");
export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

/** The moment a delay waits for; times of day are in the store's time zone. */
const untilSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("time"),
    at: timeOfDay,
    weekdays: z
      .array(z.enum(weekdays))
      .min(1, "Choose at least one day")
      .max(7)
      .default([...weekdays]),
  }),
  z.strictObject({
    kind: z.literal("date"),
    /** A date in the event, as in `event.shipment.expectedAt`. */
    path: filterPathSchema,
    shift: durationSchema
      .extend({ direction: z.enum(["before", "after"]) })
      .nullable()
      .default(null),
    /** Time of that day; null keeps the date's own. */
    at: timeOfDay.nullable().default(null),
    /** When the event has no such date: go on at once, or end the run here. */
    onMissing: z.enum(["continue", "stop"]).default("continue"),
  }),
]);
export type DelayUntil = z.infer<typeof untilSchema>;

/** Waits `for` a span or `until` a moment: exactly one of the two. */
const delayStepSchema = z
  .strictObject({
    id: stepId,
    kind: z.literal("delay"),
    name: ownName,
    for: durationSchema.nullable().default(null),
    until: untilSchema.nullable().default(null),
  })
  .refine((step) => (step.for === null) !== (step.until === null), {
    path: ["for"],
    message: "Say either how long to wait or until when",
  });
export type DelayStep = z.infer<typeof delayStepSchema>;

/** Goes on only if the condition holds; the run ends here as skipped otherwise. null: not filled in yet. */
const filterStepSchema = z.strictObject({
  id: stepId,
  kind: z.literal("filter"),
  name: ownName,
  if: filterSchema.nullable().default(null),
});
export type FilterStep = z.infer<typeof filterStepSchema>;

/** Two branches that join again behind it; either may be empty. `if` is null while not filled in yet. */
export interface SplitStep {
  id: string;
  kind: "split";
  name: string;
  if: Filter | null;
  then: FlowStep[];
  else: FlowStep[];
}
export type FlowStep = WebhookStep | DelayStep | FilterStep | SplitStep;
export type FlowStepKind = FlowStep["kind"];

const splitStepSchema = z.strictObject({
  id: stepId,
  kind: z.literal("split"),
  name: ownName,
  if: filterSchema.nullable().default(null),
  get then(): z.ZodType<FlowStep[]> {
    return z.array(flowStepSchema).default([]);
  },
  get else(): z.ZodType<FlowStep[]> {
    return z.array(flowStepSchema).default([]);
  },
});

/** One member a step kind; a new kind is one schema here and one planner in lib/core/flows/plan-run. */
export const flowStepSchema: z.ZodType<FlowStep> = z.discriminatedUnion("kind", [
  webhookStepSchema,
  delayStepSchema,
  filterStepSchema,
  splitStepSchema,
]);
