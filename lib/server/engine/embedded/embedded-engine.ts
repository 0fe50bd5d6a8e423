import { v7 as newId } from "uuid";
import { createChoreClock } from "#server/engine/chore-clock.ts";
import type { Chore, ChoreLock, Engine } from "#server/services/ports/engine.ts";
import { ClaimLoop, type ClaimLoopNeeds } from "./claim-loop.ts";

interface Needs extends ClaimLoopNeeds {
  /** As far as this process knows without asking; true when in doubt. */
  hasInFlightLimit(lane: string): boolean;
  chores: readonly Chore[];
  lock: ChoreLock;
}

/** The claim loop and the chores, inside the serving process. */
export function createEmbeddedEngine(needs: Needs): Engine {
  const loop = new ClaimLoop(needs);
  const clock = createChoreClock(needs);

  return {
    name: "embedded",

    async start() {
      loop.start();
      clock.start();
    },

    async stop(deadlineMs) {
      const deadline = new Promise<void>((resolve) => setTimeout(resolve, deadlineMs).unref());
      await Promise.all([loop.stop(deadlineMs), Promise.race([clock.stop(), deadline])]);
    },

    async requested(runs) {
      for (const { lane } of runs) {
        if (lane === undefined) loop.lookEverywhere();
        else loop.lookAt(lane);
      }
    },

    reserve(lane) {
      // A limited endpoint's runs go through the table, where all processes are counted.
      if (needs.hasInFlightLimit(lane) || !loop.reserve(lane)) return null;
      return { token: newId(), ms: needs.leaseMs };
    },

    handOver: (run) => loop.take(run),

    giveBack: (lane) => loop.giveBack(lane),

    async requestedOverdue() {
      loop.lookEverywhere();
    },

    health() {
      if (!loop.isRunning) return { ok: false, serves: false, detail: "The engine is not running." };
      const fault = loop.lastFault;
      if (fault !== null) return { ok: false, serves: true, detail: `Due runs cannot be claimed: ${fault}` };
      return { ok: true, serves: true, detail: `${loop.underWay} runs under way` };
    },
  };
}
