import { z } from "zod";

/** What the app's SDK sends to POST /fn/register; fields this server does not use are dropped. */
export const registrationSchema = z.object({
  url: z.url(),
  appName: z.string(),
  functions: z.array(
    z.object({
      id: z.string(),
      triggers: z.array(z.object({ event: z.string().optional(), cron: z.string().optional() })),
      concurrency: z.unknown().optional(),
      steps: z.object({
        step: z.object({
          runtime: z.object({ url: z.url() }),
          retries: z.object({ attempts: z.number() }).optional(),
        }),
      }),
    }),
  ),
});
export type RegisteredFunction = z.infer<typeof registrationSchema>["functions"][number];

/** POST /e/:key takes one or a list. */
export const eventsSchema = z
  .union([z.array(z.unknown()), z.unknown().transform((one) => [one])])
  .pipe(z.array(z.object({ id: z.string().optional(), name: z.string(), data: z.record(z.string(), z.unknown()) })));
export type SentEvent = z.infer<typeof eventsSchema>[number];

const opSchema = z.object({
  id: z.string(),
  op: z.enum(["StepRun", "StepError", "StepFailed", "StepPlanned", "Sleep", "RunComplete"]),
  name: z.string().optional(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
});
/** A 206 reply: what the function asks for next. Ops beyond those Hookline uses are refused loudly. */
export const opsSchema = z.array(opSchema).min(1);
export type Op = z.infer<typeof opSchema>;

/** POST /v1/checkpoint/:run/async */
export const checkpointSchema = z.object({ run_id: z.string(), steps: opsSchema });

export const defaultRetries = 4;

/** A Sleep's `name`: an ISO date, or a duration such as "2h30m"; answers epoch milliseconds. */
export function sleepEnd(name: string, nowMs: number): number {
  if (/^\d{4}-\d\d-\d\dT/.test(name)) return Date.parse(name);
  const unitsMs: Record<string, number> = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };
  const parts = [...name.matchAll(/(\d+)([wdhms])/g)];
  if (parts.map(([text]) => text).join("") !== name) throw new Error(`Not a date or duration: ${name}`);
  return nowMs + parts.reduce((sum, [, count, unit]) => sum + Number(count) * (unitsMs[unit ?? ""] ?? 0), 0);
}
