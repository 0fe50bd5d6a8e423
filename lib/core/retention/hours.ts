const hourMs = 3_600_000;

/** The start of the clock hour (UTC). */
function hourOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / hourMs) * hourMs);
}

/**
 * The hours to count again, oldest first: from the newest that was counted (null: from the oldest there is anything
 * of) to the current one, and the last one too while it is so young that a late commit may still fall into it.
 */
export function hoursToCount(newestCounted: Date | null, oldest: Date | null, now: Date, lateMs: number): Date[] {
  const from = newestCounted ?? oldest;
  if (from === null) return [];
  const first = Math.min(hourOf(from).getTime(), hourOf(new Date(now.getTime() - lateMs)).getTime());
  const hours: Date[] = [];
  for (let hour = first; hour <= now.getTime(); hour += hourMs) hours.push(new Date(hour));
  return hours;
}
