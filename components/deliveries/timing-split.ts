import type { Attempt } from "#contracts/delivery.ts";

export interface TimingPart {
  label: "name" | "connection" | "encryption" | "waiting" | "answer";
  ms: number;
}

/**
 * Where an attempt's time went, part by part. The record holds the moments, in ms from the start; a connection that was
 * open already has no first three. Parts that took no whole millisecond are left out.
 */
export function splitTiming({ durationMs, timing }: Pick<Attempt, "durationMs" | "timing">): TimingPart[] {
  const moments = [
    { label: "name", atMs: timing.dnsMs },
    { label: "connection", atMs: timing.connectMs },
    { label: "encryption", atMs: timing.tlsMs },
    { label: "waiting", atMs: timing.firstByteMs },
    // Without a first byte the rest was spent waiting for one.
    { label: timing.firstByteMs === null ? "waiting" : "answer", atMs: durationMs },
  ] as const;
  const parts: TimingPart[] = [];
  let beforeMs = 0;
  for (const { label, atMs } of moments) {
    if (atMs === null) continue;
    if (atMs > beforeMs) parts.push({ label, ms: atMs - beforeMs });
    beforeMs = Math.max(beforeMs, atMs);
  }
  return parts;
}
