import { z } from "zod";
import { flowDefinitionSchema } from "./flow-definition.ts";
import { pageQuerySchema } from "./page.ts";

export const flowStatuses = ["draft", "live", "paused", "archived"] as const;
export type FlowStatus = (typeof flowStatuses)[number];

export const flowNameSchema = z.string().trim().min(1, "Name this flow").max(120, "At most 120 characters");

/** GET /api/v1/flows, newest first; without a status all but the archived ones. */
export const flowQuerySchema = pageQuerySchema.extend({ status: z.enum(flowStatuses).optional() });
export type FlowQuery = z.infer<typeof flowQuerySchema>;

/** POST /api/v1/flows → 201. */
export const flowInputSchema = z.strictObject({ name: flowNameSchema, definition: flowDefinitionSchema });
const allowProblems = z.boolean().optional();
/** POST with `allowProblems`: kept although it is not sound yet, as an editor that saves by itself does. */
export const flowCreateSchema = flowInputSchema.extend({ allowProblems });
/** PATCH: changes the draft; what is live stays as it was published. `ifUpdatedAt` refuses to overwrite another's change (409). */
export const flowPatchSchema = z.strictObject({
  name: flowNameSchema.optional(),
  definition: flowDefinitionSchema.optional(),
  /** Keep a draft that is not sound yet, as an editor that saves by itself does; publishing still refuses it. */
  allowProblems,
  ifUpdatedAt: z.iso
    .datetime({ abort: true, message: "Give the flow's updatedAt as it was read" })
    .refine((time) => Date.parse(time) >= 0, "Give the flow's updatedAt as it was read")
    .optional(),
});
export const publishSchema = z.strictObject({ note: z.string().trim().max(500).optional() });
/** POST /api/v1/flows/{id}/rollback. Without `draft`, unpublished changes stay, and a draft without any follows. */
export const rollbackSchema = publishSchema.extend({
  version: z.number().int().min(1),
  draft: z.enum(["keep", "replace"]).optional(),
});
export type RollbackInput = z.infer<typeof rollbackSchema>;
/** POST /api/v1/flows/{id}/duplicate → 201, a draft. */
export const duplicateSchema = z.strictObject({ name: flowNameSchema.optional() });
export const pauseSchema = z.strictObject({ mode: z.enum(["hold", "skip"]).default("hold") });

export type FlowCreate = z.output<typeof flowCreateSchema>;
export type FlowPatch = z.output<typeof flowPatchSchema>;

export const flowSchema = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(flowStatuses),
  pauseMode: z.enum(["hold", "skip"]).nullable(),
  liveVersion: z.number().nullable(),
  /** The draft, as it would be published now. */
  definition: flowDefinitionSchema,
  /** Does the draft differ from the live version? */
  hasUnpublishedChanges: z.boolean(),
  /** Runs that are held, and runs that wait for a time to come; both stay on the version they began with. */
  held: z.number(),
  waiting: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
  /** Who made the last change; null when it is not remembered. */
  updatedBy: z.string().nullable(),
});
export type Flow = z.infer<typeof flowSchema>;

export const publishedSchema = z.object({ flowId: z.string(), version: z.number() });

/** `kept`: unpublished changes are still the draft. */
export const rolledBackSchema = publishedSchema.extend({ draft: z.enum(["kept", "replaced"]) });
export type RolledBack = z.infer<typeof rolledBackSchema>;

/** POST /api/v1/flows/{id}/release-flood. */
export const floodReleasedSchema = z.object({ released: z.number() });

export const flowVersionSchema = z.object({
  version: z.number(),
  note: z.string().nullable(),
  publishedAt: z.string(),
  publishedBy: z.string(),
  definition: flowDefinitionSchema,
});
export type FlowVersion = z.infer<typeof flowVersionSchema>;

/** POST /api/v1/flows/{id}/test. Uses the saved draft; `send: false` renders only. */
export const flowTestSchema = z.strictObject({
  eventId: z.uuid().optional(),
  sample: z.boolean().optional(),
  stepId: z.string().max(40).optional(),
  send: z.boolean().default(true),
});
export type FlowTest = z.input<typeof flowTestSchema>;

const headerList = z.array(z.object({ name: z.string(), value: z.string() }));

export const flowTestResultSchema = z.object({
  stepId: z.string(),
  /** The test delivery in the log; null when nothing was sent. */
  deliveryId: z.string().nullable(),
  /** As it goes out, with secrets masked; null when it could not be rendered. */
  request: z
    .object({ method: z.string(), url: z.string(), headers: headerList, body: z.string().nullable() })
    .nullable(),
  response: z
    .object({
      statusCode: z.number(),
      headers: headerList,
      body: z.string(),
      bodyTruncated: z.boolean(),
      durationMs: z.number(),
    })
    .nullable(),
  error: z.object({ kind: z.string(), message: z.string() }).nullable(),
  /** Variables the template names that this event does not have. */
  missing: z.array(z.string()),
  /** Would this event have started the flow? */
  decision: z.object({ matched: z.boolean(), reason: z.object({ code: z.string(), message: z.string() }) }),
});
export type FlowTestResult = z.infer<typeof flowTestResultSchema>;
