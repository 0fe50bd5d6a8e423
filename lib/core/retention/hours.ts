const hourMs = 3_600_000;

/** Epoch milliseconds of the start of the clock hour (UTC). */
function hourOf(at: Date): number {
  return Math.floor(at.getTime() / hourMs) * hourMs;
}

/**
 * The hours to count again, oldest first: the newest that was counted, those from `next` on, the moment of the first
 * row after it, to the current one, and the last one too while it is so young that a late commit may still fall into it.
 */
export function hoursToCount(newestCounted: Date | null, next: Date | null, now: Date, lateMs: number): Date[] {
  if (newestCounted === null && next === null) return [];
  const young = hourOf(new Date(now.getTime() - lateMs));
  const first = Math.min(next === null ? young : hourOf(next), young);
  const again = newestCounted === null ? [] : [hourOf(newestCounted)];
  const hours = new Set(again);
  for (let hour = first; hour <= now.getTime(); hour += hourMs) hours.add(hour);
  return [...hours].sort((a, b) => a - b).map((hour) => new Date(hour));
}
