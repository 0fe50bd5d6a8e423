import { z } from "zod";
import { checkIntervals } from "#core/checks/next-check.ts";

export const checkMethods = ["HEAD", "POST"] as const;

/** PUT /api/v1/flows/{id}/check; `every` null = never. */
export const flowCheckInputSchema = z.strictObject({
  every: z.enum(checkIntervals).nullable(),
  method: z.enum(checkMethods).default("HEAD"),
});
export type FlowCheckInput = z.infer<typeof flowCheckInputSchema>;

/** GET and PUT answer this. */
export const flowCheckPlanSchema = z.object({
  every: z.enum(checkIntervals).nullable(),
  method: z.enum(checkMethods),
  /** null while nothing is planned. Checks are made only while the flow is live. */
  nextAt: z.string().nullable(),
});
export type FlowCheckPlan = z.infer<typeof flowCheckPlanSchema>;

export const flowCheckSchema = z.object({
  id: z.string(),
  stepId: z.string(),
  method: z.enum(checkMethods),
  /** With secrets masked; empty when it could not be rendered. */
  url: z.string(),
  statusCode: z.number().nullable(),
  errorKind: z.string().nullable(),
  message: z.string(),
  succeeded: z.boolean(),
  durationMs: z.number(),
  at: z.string(),
});
export type FlowCheck = z.infer<typeof flowCheckSchema>;
