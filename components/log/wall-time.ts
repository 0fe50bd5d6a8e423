/** A moment as a date-and-time field shows it in this zone: "2026-11-20T09:30"; "" for none. */
export function toWallTime(iso: string, timeZone: string): string {
  if (iso === "") return "";
  const parts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });
  return parts.format(new Date(iso)).replace(" ", "T");
}

/** The moment of such a field; of a time that a clock change repeats the first, of one that it skips the moment after. */
export function fromWallTime(wall: string, timeZone: string): string {
  if (wall === "") return "";
  const asUtcMs = Date.parse(`${wall.slice(0, 16)}Z`);
  const offsetMs = (ms: number) =>
    Date.parse(`${toWallTime(new Date(ms).toISOString(), timeZone)}Z`) - floorToMinute(ms);
  const dayMs = 86_400_000;
  // The zone's offsets on both sides of a clock change: the one that leads back to the time on the wall is right.
  const offsets = [offsetMs(asUtcMs - dayMs), offsetMs(asUtcMs + dayMs)];
  const fitting = offsets.find((offset) => offsetMs(asUtcMs - offset) === offset) ?? offsets[0] ?? 0;
  return new Date(asUtcMs - fitting).toISOString();
}

function floorToMinute(ms: number): number {
  return Math.floor(ms / 60_000) * 60_000;
}
