import { z } from "zod";
import { unknownLane } from "#server/services/ports/runs.ts";

/** A run, the moment at which it wants to go on, and the lane it then goes through. */
export interface HandOff {
  runId: string;
  wakeAt: Date;
  lane?: string;
}

export const runRequested = "hookline/run.requested";

export const runRequestedSchema = z.object({
  runId: z.uuid(),
  wakeAt: z.iso.datetime(),
  wait: z.boolean(),
  /** What shares a share of Inngest's concurrency: the endpoint, or the run alone while that is not known. */
  lane: z.string().optional(),
});

const minuteMs = 60_000;
const hourlyFromMinutes = 64;

/**
 * The event that asks Inngest for a run. Inngest starts nothing for an id it has seen, so one wake-up is taken up once
 * however often it is handed over; only a run that stays overdue gets further ids (see `overdueLevel`).
 */
export function handOffEvent({ lane, runId, wakeAt }: HandOff, now: Date) {
  const level = overdueLevel(now.getTime() - wakeAt.getTime());
  return {
    name: runRequested,
    id: `${runId}:${wakeAt.getTime()}${level === 0 ? "" : `:${level}`}`,
    data: { runId, wakeAt: wakeAt.toISOString(), wait: wakeAt > now, lane: ownLane(lane) ? lane : runId },
  };
}

function ownLane(lane: string | undefined): boolean {
  return lane !== undefined && lane !== unknownLane;
}

/**
 * Grows at 1, 2, 4, … 64 minutes late and then every hour: often enough to bring back what Inngest lost, and so
 * rarely that an Inngest that is merely behind is not buried under hand-offs it already has.
 */
export function overdueLevel(lateMs: number): number {
  const minutes = Math.floor(lateMs / minuteMs);
  if (minutes < 1) return 0;
  if (minutes < hourlyFromMinutes) return 1 + Math.floor(Math.log2(minutes));
  return 7 + Math.floor((minutes - hourlyFromMinutes) / 60);
}
