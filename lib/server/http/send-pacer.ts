import { setTimeout as sleep } from "node:timers/promises";
import { spacingMs } from "#core/health/spacing.ts";
import type { Pacer } from "#server/services/ports/pacer.ts";

/** Well within a lease, and short enough that an orderly stop need not wait. */
const patienceMs = 5000;
const endpointsMax = 5000;

/** Kept in memory: the slots in the database count over all processes, this only smooths what one of them sends. */
export function createSendPacer(): Pacer {
  const nextAtMs = new Map<string, number>();
  const slowUntilMs = new Map<string, number>();

  return {
    async turn(endpointId, perSecond) {
      const now = performance.now();
      const at = Math.max(now, nextAtMs.get(endpointId) ?? 0);
      if (at - now > patienceMs) return false;
      if (nextAtMs.size >= endpointsMax) nextAtMs.clear();
      nextAtMs.set(endpointId, at + spacingMs(perSecond));
      if (at > now) await sleep(at - now);
      return true;
    },

    slowDown(endpointId, untilMs) {
      if (slowUntilMs.size >= endpointsMax) slowUntilMs.clear();
      slowUntilMs.set(endpointId, Math.max(untilMs, slowUntilMs.get(endpointId) ?? 0));
    },

    slowUntilMs: (endpointId) => slowUntilMs.get(endpointId) ?? 0,
  };
}
