const locale = "en-GB";

/** 1234567 → "1,234,567". */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale).format(value);
}

/** 1 → "1 order", 2 → "2 orders"; `many` for words that do not only add an s. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** 1536 → "1.5 KB". */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${trim(bytes / 1024)} KB`;
  return `${trim(bytes / 1024 / 1024)} MB`;
}

/** 84 → "84 ms", 1520 → "1.5 s", 90000 → "1 min 30 s". */
export function formatDuration(durationMs: number): string {
  if (durationMs < 1000) return `${Math.round(durationMs)} ms`;
  if (durationMs < 60_000) return `${trim(durationMs / 1000)} s`;
  const seconds = Math.round(durationMs / 1000);
  if (seconds < 3600) return joinUnits(seconds, 60, "min", "s");
  const minutes = Math.round(seconds / 60);
  if (minutes < 24 * 60) return joinUnits(minutes, 60, "h", "min");
  return joinUnits(Math.round(minutes / 60), 24, "d", "h");
}

/** As formatDuration; "–" where nothing was measured. */
export function formatMeasured(durationMs: number | null): string {
  return durationMs === null ? "–" : formatDuration(durationMs);
}

/** 129.9, "USD" → "US$129.90". A currency the browser does not know stands behind the number as it is. */
export function formatMoney(amount: number, currency: string | null | undefined): string {
  if (!currency) return new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(amount);
  try {
    return new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount);
  } catch {
    return `${formatNumber(amount)} ${currency}`;
  }
}

/** The exact time with seconds and zone: "21 Nov 2026, 14:03:07 CET". `iso` is ISO 8601, `timeZone` an IANA name. */
export function formatDateTime(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
    timeZone,
  }).format(new Date(iso));
}

/** "14:32" of today, "Mon 23 Nov, 14:32" of another day. Times in ms since 1970, `timeZone` an IANA name. */
export function formatClock(iso: string, nowMs: number, timeZone: string): string {
  const at = new Date(iso);
  const day = new Intl.DateTimeFormat(locale, { weekday: "short", day: "numeric", month: "short", timeZone });
  const clock = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone }).format(at);
  return day.format(at) === day.format(nowMs) ? clock : `${day.format(at)}, ${clock}`;
}

/** "10 Mar, 14:00–15:00" on the clock of the zone, with the second day only where it is another. Both ISO 8601. */
export function formatPeriod(from: string, to: string, timeZone: string): string {
  const parts = { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" } as const;
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone }).formatRange(new Date(from), new Date(to));
}

/** "just now", "12 s ago", "in 5 min", "3 h ago"; beyond a week the date. Times in ms since 1970. */
export function formatRelative(atMs: number, nowMs: number, timeZone: string): string {
  const distance = Math.abs(atMs - nowMs);
  if (distance < 5_000) return atMs > nowMs ? "in a moment" : "just now";
  const amount = relativeAmount(distance, atMs > nowMs ? Math.round : Math.floor);
  if (amount) return atMs > nowMs ? `in ${amount}` : `${amount} ago`;
  const sameYear = year(atMs, timeZone) === year(nowMs, timeZone);
  return new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: sameYear ? undefined : "numeric",
    timeZone,
  }).format(atMs);
}

// What is to come is rounded: "in 14 min" for 14:59 would be a minute too early from the first second on.
function relativeAmount(distanceMs: number, whole: (amount: number) => number): string | null {
  const seconds = whole(distanceMs / 1000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${whole(seconds / 60)} min`;
  if (seconds < 86_400) return `${whole(seconds / 3600)} h`;
  if (seconds < 7 * 86_400) return `${whole(seconds / 86_400)} d`;
  return null;
}

function year(atMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { year: "numeric", timeZone }).format(atMs);
}

function trim(value: number): string {
  return value.toFixed(value < 10 ? 1 : 0).replace(/\.0$/, "");
}

function joinUnits(amount: number, base: number, large: string, small: string): string {
  const rest = amount % base;
  const whole = `${Math.floor(amount / base)} ${large}`;
  return rest === 0 ? whole : `${whole} ${rest} ${small}`;
}
