const hourMs = 3_600_000;
/** While a matter goes on, its channels hear of it at most this often. */
export const quietPeriodMs = hourMs;

export type TellingStage = "opened" | "again" | "resolved";

/** Times of a notice in epoch milliseconds. */
export interface NoticeTimes {
  lastAtMs: number;
  resolvedAtMs: number | null;
  /** When channels last heard of this notice. */
  toldAtMs: number | null;
  /** When they last heard of an earlier notice of the same matter; null when never. */
  groupToldAtMs: number | null;
}

/**
 * What the channels should hear of a notice now, if anything: at once when it opens, then at most once an hour while it
 * goes on, and once when it is over. A matter that comes and goes counts as one: opened again within the quiet period
 * it waits for the period's end, and one that was never told of is not reported as over.
 */
export function decideTelling(notice: NoticeTimes, nowMs: number): TellingStage | null {
  const { groupToldAtMs, lastAtMs, resolvedAtMs, toldAtMs } = notice;
  if (resolvedAtMs !== null) return toldAtMs !== null && toldAtMs < resolvedAtMs ? "resolved" : null;
  if (toldAtMs === null) {
    return groupToldAtMs === null || nowMs - groupToldAtMs >= quietPeriodMs ? "opened" : null;
  }
  return lastAtMs > toldAtMs && nowMs - toldAtMs >= quietPeriodMs ? "again" : null;
}
