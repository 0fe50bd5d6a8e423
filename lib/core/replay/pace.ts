const leastPending = 200;
const mostPending = 1000;
/** Pausing and cancelling leave at most about so much sending behind. */
const aheadSeconds = 10;

/** How many attempts of a replay may be asked for and not made yet, by how fast it has gone so far. */
export function pendingMax(ratePerMinute: number): number {
  const ahead = Math.floor((ratePerMinute * aheadSeconds) / 60);
  return Math.min(mostPending, Math.max(leastPending, ahead));
}

/** Attempts a minute from `sinceMs` to `untilMs` (epoch); of less than a second as if it were one. */
export function ratePerMinute(made: number, sinceMs: number, untilMs: number): number {
  const minutes = Math.max(1000, untilMs - sinceMs) / 60_000;
  return Math.round(made / minutes);
}
