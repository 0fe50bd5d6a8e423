import { z } from "zod";
import type { StepRecord } from "#core/flows/run-plan.ts";

/** A run's steps as one JSON list, beside whatever else a query reads of the run with this id. */
export const stepsAsJson = (runId: string) => `
  coalesce((SELECT json_agg(json_build_object('stepId', s.step_id, 'kind', s.kind, 'status', s.status, 'outcome', s.outcome,
                              'decision', s.decision, 'startedAt', s.started_at, 'wakeAt', s.wake_at, 'finishedAt', s.finished_at))
              FROM run_step s WHERE s.run_id = ${runId}), '[]')`;

const time = z.string().transform((text) => Date.parse(text));

const rowSchema = z.object({
  stepId: z.string(),
  kind: z.enum(["delay", "filter", "split"]),
  status: z.enum(["waiting", "done"]),
  outcome: z.enum(["yes", "no", "stop"]).nullable(),
  decision: z.object({
    code: z.string(),
    message: z.string(),
    compared: z.array(z.object({ path: z.string(), op: z.string(), match: z.boolean(), message: z.string() })),
  }),
  startedAt: time,
  wakeAt: time.nullable(),
  finishedAt: time.nullable(),
});

export function asStepRecords(json: unknown): StepRecord[] {
  return z
    .array(rowSchema)
    .parse(json)
    .map(({ finishedAt, startedAt, wakeAt, ...row }) => {
      return { ...row, startedAtMs: startedAt, wakeAtMs: wakeAt, finishedAtMs: finishedAt };
    });
}
