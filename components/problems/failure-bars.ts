export interface FailureBar {
  /** Its first hour, epoch in ms. */
  fromMs: number;
  count: number;
}

const hourMs = 3_600_000;
const barsMax = 48;
/** A day at least, so that one bad hour is seen as one. */
const barsMin = 24;

/**
 * Failed attempts by hour as at most 48 bars of equal time, without gaps, from the first that failed up to now, of the last
 * day at least. Hours go together into 2, 3, 6, 12 or 24 when there are more.
 */
export function failureBars(
  hours: readonly { at: string; count: number }[],
  nowMs: number,
): { bars: FailureBar[]; barHours: number } {
  const first = hours[0];
  if (!first) return { bars: [], barHours: 1 };
  const span = Math.floor(nowMs / hourMs) - Math.floor(Date.parse(first.at) / hourMs) + 1;
  const barHours = [1, 2, 3, 6, 12].find((each) => span / each <= barsMax - 1) ?? 24;
  const barMs = barHours * hourMs;
  const earliestMs = Math.min(Date.parse(first.at), nowMs - (barsMin - 1) * hourMs);
  const startMs = Math.floor(earliestMs / barMs) * barMs;
  const bars = Array.from({ length: Math.floor((nowMs - startMs) / barMs) + 1 }, (_, index) => ({
    fromMs: startMs + index * barMs,
    count: 0,
  }));
  for (const { at, count } of hours) {
    const bar = bars[Math.floor((Date.parse(at) - startMs) / barMs)];
    if (bar) bar.count += count;
  }
  return { bars, barHours };
}
