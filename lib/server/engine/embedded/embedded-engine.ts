import { Cron } from "croner";
import { v7 as newId } from "uuid";
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
  const crons: Cron[] = [];
  const choring = new Set<Promise<unknown>>();

  function schedule(chore: Chore): Cron {
    const pattern = chore.everySeconds === undefined ? chore.cron : `*/${chore.everySeconds} * * * * *`;
    const onFault = (error: unknown) => needs.log.error({ chore: chore.id, error: String(error) }, "A chore failed");
    return new Cron(pattern, { timezone: "UTC", protect: true }, async () => {
      const done: Promise<unknown> = needs
        .lock(chore.id, () => chore.run())
        .catch(onFault)
        .finally(() => choring.delete(done));
      choring.add(done);
      await done;
    });
  }

  return {
    name: "embedded",

    async start() {
      loop.start();
      crons.push(...needs.chores.map(schedule));
    },

    async stop(deadlineMs) {
      for (const cron of crons) cron.stop();
      const deadline = new Promise<void>((resolve) => setTimeout(resolve, deadlineMs).unref());
      await Promise.all([loop.stop(deadlineMs), Promise.race([Promise.all(choring), deadline])]);
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
      if (!loop.isRunning) return { ok: false, detail: "The engine is not running." };
      if (loop.lastFault !== null) return { ok: false, detail: `Due runs cannot be claimed: ${loop.lastFault}` };
      return { ok: true, detail: `${loop.underWay} runs under way` };
    },
  };
}
