import { Cron } from "croner";
import type { Chore, ChoreLock } from "#server/services/ports/engine.ts";
import type { Log } from "#server/services/ports/log.ts";

interface Needs {
  chores: readonly Chore[];
  lock: ChoreLock;
  log: Log;
}

export interface ChoreClock {
  start(): void;
  /** Begins none any more; resolves when those under way have ended. */
  stop(): Promise<void>;
}

/** Begins chores on time in this process; the lock sees to it that only one process does so each time. */
export function createChoreClock({ chores, lock, log }: Needs): ChoreClock {
  const crons: Cron[] = [];
  const underWay = new Set<Promise<unknown>>();

  function schedule(chore: Chore): Cron {
    const pattern = chore.everySeconds === undefined ? chore.cron : `*/${chore.everySeconds} * * * * *`;
    const onFault = (error: unknown) => log.error({ chore: chore.id, error: String(error) }, "A chore failed");
    return new Cron(pattern, { timezone: "UTC", protect: true }, async (self: Cron) => {
      const done: Promise<unknown> = lock(chore.id, periodMs(self), () => chore.run())
        .catch(onFault)
        .finally(() => underWay.delete(done));
      underWay.add(done);
      await done;
    });
  }

  return {
    start() {
      crons.push(...chores.map(schedule));
    },
    async stop() {
      for (const cron of crons) cron.stop();
      await Promise.all(underWay);
    },
  };
}

function periodMs(cron: Cron): number {
  const [first, second] = cron.nextRuns(2);
  return first && second ? second.getTime() - first.getTime() : 0;
}
