const IMF_FIXDATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const RFC850_DATE = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/;
const ASCTIME_DATE = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;

const WAIT_MS_MAX = 24 * 3_600_000;

/**
 * The moment a Retry-After header asks to wait for, in epoch milliseconds; null when it cannot be read.
 * Never before nowMs and never more than 24 hours after it.
 * Source: RFC 9110 section 10.2.3 (seconds or an HTTP date) and 5.6.7 (the three forms of a date, always GMT).
 */
export function parseRetryAfter(value: string, nowMs: number): number | null {
  const text = value.trim();
  let atMs: number;
  if (/^\d+$/.test(text)) atMs = nowMs + Number(text) * 1000;
  else if (IMF_FIXDATE.test(text) || RFC850_DATE.test(text)) atMs = Date.parse(text);
  else if (ASCTIME_DATE.test(text)) atMs = Date.parse(`${text} GMT`);
  else return null;
  if (Number.isNaN(atMs)) return null;
  return Math.min(Math.max(atMs, nowMs), nowMs + WAIT_MS_MAX);
}
