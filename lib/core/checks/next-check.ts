export const checkIntervals = ["hourly", "daily", "weekly"] as const;
export type CheckInterval = (typeof checkIntervals)[number];

const hourMs = 3_600_000;
const lengthMs: Record<CheckInterval, number> = { hourly: hourMs, daily: 24 * hourMs, weekly: 168 * hourMs };

/** Epoch milliseconds of the check after one that was due then: in step with it, and never in the past. */
export function nextCheckMs(every: CheckInterval, dueAtMs: number, nowMs: number): number {
  const length = lengthMs[every];
  const missed = Math.max(0, Math.floor((nowMs - dueAtMs) / length));
  return dueAtMs + (missed + 1) * length;
}
