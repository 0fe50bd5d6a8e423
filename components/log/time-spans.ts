const hourMs = 3_600_000;

/** Times that end now, by the name they have in the address. */
export const timeSpans = [
  { value: "1h", label: "Last hour", ms: hourMs },
  { value: "24h", label: "Last 24 hours", ms: 24 * hourMs },
  { value: "7d", label: "Last 7 days", ms: 7 * 24 * hourMs },
  { value: "30d", label: "Last 30 days", ms: 30 * 24 * hourMs },
] as const;

export function isTimeSpan(text: string): boolean {
  return timeSpans.some((span) => span.value === text);
}

/** When the span began, ISO 8601. */
export function spanStart(value: string, nowMs: number): string {
  const ms = timeSpans.find((span) => span.value === value)?.ms ?? 0;
  return new Date(nowMs - ms).toISOString();
}
