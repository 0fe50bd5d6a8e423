const hoursInWeek = 168;
const weeksCompared = 4;
const weeksNeeded = 2;
/** A burst such as a newsletter's counts no more than this many events in an hour. */
const evidenceOfHourMax = 5;
/** Events to be missed before quiet is unusual; with an even flow this many are missed by chance once in 20,000 times. */
const evidenceNeeded = 10;

export interface Silence {
  silent: boolean;
  /** Complete hours without an event, up to now. */
  sinceHours: number;
  /** Events that came in the same hours of an ordinary earlier week. */
  expected: number;
  sentence: string;
}

/**
 * Is the present quiet unusual? `counts` are events an hour without gaps, oldest first, the last complete hour last;
 * five weeks say the most. The quiet hours are compared with the same hours of the weeks before it, so nights and
 * weekends without events are no silence. The second lowest week decides: neither one outage nor one freak day moves it.
 * Nothing is said before there are two earlier weeks to compare. `quietAtMost` caps the quiet, e.g. to when it was changed.
 */
export function detectSilence(counts: readonly number[], quietAtMost = Number.POSITIVE_INFINITY): Silence {
  const quietHours = trailingZeros(counts);
  const comparedHours = Math.min(quietHours, quietAtMost, hoursInWeek);
  const weeks = comparedHours < 1 ? [] : earlierWeeks(counts, quietHours, comparedHours);
  const expected = secondLowest(weeks.map((hours) => sum(hours)));
  const evidence = secondLowest(weeks.map((hours) => sum(hours.map((each) => Math.min(each, evidenceOfHourMax)))));
  const silent = weeks.length >= weeksNeeded && evidence >= evidenceNeeded;
  return { silent, sinceHours: quietHours, expected, sentence: sentenceOf(silent, quietHours, expected, weeks.length) };
}

function trailingZeros(counts: readonly number[]): number {
  const last = counts.findLastIndex((each) => each > 0);
  return last === -1 ? 0 : counts.length - 1 - last;
}

/** The last `hours` hours, as they were in whole weeks earlier: those that lie between the first event and the quiet. */
function earlierWeeks(counts: readonly number[], quietHours: number, hours: number): number[][] {
  const first = counts.findIndex((each) => each > 0);
  const begin = counts.length - hours;
  const beforeQuiet = Math.ceil(quietHours / hoursInWeek);
  const found: number[][] = [];
  for (let week = beforeQuiet; week < beforeQuiet + weeksCompared; week += 1) {
    const from = begin - week * hoursInWeek;
    if (from < first) break;
    found.push(counts.slice(from, from + hours));
  }
  return found;
}

/** The lowest of two, the second lowest of more; 0 of none. */
function secondLowest(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[values.length > weeksNeeded ? 1 : 0] ?? 0;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}

function sentenceOf(silent: boolean, hours: number, expected: number, weeks: number): string {
  if (hours === 0) return "Events are coming in.";
  const quiet = `Nothing for ${lengthOf(hours)}.`;
  if (weeks < weeksNeeded) return `${quiet} There is too little history to tell whether that is unusual.`;
  if (silent)
    return `${quiet} In the same hours of earlier weeks there were about ${expected.toLocaleString("en-US")}.`;
  return `${quiet} That is not unusual for these hours.`;
}

function lengthOf(hours: number): string {
  if (hours < 48) return hours === 1 ? "an hour" : `${hours} hours`;
  return `${Math.floor(hours / 24)} days`;
}
