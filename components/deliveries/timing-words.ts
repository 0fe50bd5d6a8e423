import { formatDuration } from "#client/format.ts";
import type { Attempt } from "#contracts/delivery.ts";

/** Where an attempt's time went: "name 2 ms, connection 5 ms, encryption 11 ms, first byte 48 ms"; "" when not known. */
export function timingWords({ timing }: Pick<Attempt, "timing">): string {
  const parts: [string, number | null][] = [
    ["name", timing.dnsMs],
    ["connection", timing.connectMs],
    ["encryption", timing.tlsMs],
    ["first byte", timing.firstByteMs],
  ];
  return parts.flatMap(([name, ms]) => (ms === null ? [] : [`${name} ${formatDuration(ms)}`])).join(", ");
}
