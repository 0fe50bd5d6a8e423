import { z } from "zod";

const stepCountSchema = z.object({
  stepId: z.string(),
  /** Everything that came to the step; the rest says what became of it so far. */
  entered: z.number(),
  delivered: z.number(),
  failed: z.number(),
  waiting: z.number(),
  skipped: z.number(),
});
export type StepCount = z.infer<typeof stepCountSchema>;

/** GET /api/v1/flows/{id}/step-counts: the last 24 hours, tests apart. */
export const stepCountsSchema = z.object({
  since: z.string(),
  /** So much came that the numbers may be of the newest only. */
  isCapped: z.boolean(),
  steps: z.array(stepCountSchema),
});
export type StepCounts = z.infer<typeof stepCountsSchema>;
