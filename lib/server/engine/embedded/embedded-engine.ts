import { Cron } from "croner";
import type { Chore, ChoreLock, Engine } from "#server/services/ports/engine.ts";
import type { Log } from "#server/services/ports/log.ts";
import type { ClaimedRun, RunQueue } from "#server/services/ports/runs.ts";

interface Needs {
  runs: RunQueue;
  advance(run: ClaimedRun): Promise<Date | null>;
  leaseMs: number;
  chores: readonly Chore[];
  lock: ChoreLock;
  log: Log;
}

/** Runs under way at once in one process; each is at most one request to a target. */
const runsAtOnce = 256;
const claimedAtOnce = 64;
/** What another process put into the table is found within this time at the latest. */
const pollMs = 500;
const pauseAfterFaultMs = 1000;

/** The claim loop: the run table is the queue, this only asks it what is due. */
export function createEmbeddedEngine(needs: Needs): Engine {
  const underWay = new Set<Promise<void>>();
  const crons: Cron[] = [];
  let running = false;
  let claiming = false;
  let askedMeanwhile = false;
  let timer: NodeJS.Timeout | null = null;
  let lastFault: string | null = null;

  function sleep(ms: number): void {
    if (timer) clearTimeout(timer);
    timer = running ? setTimeout(() => void pump(), ms) : null;
  }

  function work(run: ClaimedRun): void {
    const done = needs
      .advance(run)
      .then((wakeAt) => {
        if (wakeAt !== null && wakeAt.getTime() - Date.now() < pollMs) void pump();
      })
      .catch((error: Error) => {
        needs.log.error(
          { runId: run.id, error: error.message },
          "A run could not be recorded; its lease runs out, then it is tried again",
        );
      })
      .finally(() => {
        underWay.delete(done);
        if (underWay.size === runsAtOnce - 1) void pump();
      });
    underWay.add(done);
  }

  async function pump(): Promise<void> {
    if (!running) return;
    if (claiming) {
      askedMeanwhile = true;
      return;
    }
    claiming = true;
    let pauseMs = pollMs;
    try {
      let more = true;
      while (more && running) {
        askedMeanwhile = false;
        const room = Math.min(claimedAtOnce, runsAtOnce - underWay.size);
        const claimed = room > 0 ? await needs.runs.claimDue(room, needs.leaseMs) : [];
        for (const run of claimed) work(run);
        more = (claimed.length === room && room > 0) || (askedMeanwhile && underWay.size < runsAtOnce);
      }
      lastFault = null;
    } catch (error) {
      lastFault = error instanceof Error ? error.message : String(error);
      needs.log.warn({ error: lastFault }, "Due runs could not be claimed; trying again");
      pauseMs = pauseAfterFaultMs;
    } finally {
      claiming = false;
      sleep(pauseMs);
    }
  }

  return {
    name: "embedded",

    async start() {
      running = true;
      for (const chore of needs.chores) {
        const job = async () => {
          await needs.lock(chore.id, () => chore.run());
        };
        const onFault = (error: unknown) =>
          needs.log.error({ chore: chore.id, error: String(error) }, "A chore failed");
        crons.push(new Cron(chore.cron, { timezone: "UTC", protect: true, catch: onFault }, job));
      }
      void pump();
    },

    async stop(deadlineMs) {
      running = false;
      if (timer) clearTimeout(timer);
      for (const cron of crons) cron.stop();
      const deadline = new Promise<void>((resolve) => setTimeout(resolve, deadlineMs).unref());
      await Promise.race([Promise.allSettled([...underWay]), deadline]);
    },

    async requested() {
      void pump();
    },

    async requestedOverdue() {
      void pump();
    },

    health() {
      if (!running) return { ok: false, detail: "The engine is not running." };
      if (lastFault !== null) return { ok: false, detail: `Due runs cannot be claimed: ${lastFault}` };
      return { ok: true, detail: `${underWay.size} runs under way` };
    },
  };
}
