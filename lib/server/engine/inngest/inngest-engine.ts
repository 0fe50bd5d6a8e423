import { Inngest } from "inngest";
import { serve as serveWebRequests } from "inngest/edge";
import { serve } from "inngest/next";
import { createChoreClock } from "#server/engine/chore-clock.ts";
import type { Chore, ChoreLock, Engine } from "#server/services/ports/engine.ts";
import type { Log } from "#server/services/ports/log.ts";
import type { RunQueue } from "#server/services/ports/runs.ts";
import { type HandOff, handOffEvent } from "./hand-off.ts";
import { createHandOffQueue } from "./hand-off-queue.ts";
import { keepInTouch } from "./keep-in-touch.ts";
import { runFunctions } from "./run-functions.ts";
import { sdkLogger } from "./sdk-logger.ts";
import { untilListening } from "./until-listening.ts";

interface InngestNeeds {
  runs: RunQueue;
  chores: readonly Chore[];
  lock: ChoreLock;
  /** Takes the run one action further if it is due. */
  advanceRun(runId: string): Promise<void>;
  log: Log;
  /** Where Inngest reaches this installation; INNGEST_SERVE_ORIGIN, read by the SDK, goes before it. */
  appUrl: string;
  /** Where this process answers. */
  localUrl: string;
}

export type InngestEngine = Engine & { handlers: ReturnType<typeof serve> };

const isFrequent = (chore: Chore) => chore.everySeconds !== undefined;
const eventsPerCall = 400;
const overdueAtOnce = 1000;
/** A run this late was lost on the way: the sweep asks for it again. */
const lateMs = 60_000;
const callTimeoutMs = 10_000;
const listenPatienceMs = 30_000;

/** Inngest finds the time, the run table holds the state: an Inngest that lost everything loses nothing. */
export function createInngestEngine(needs: InngestNeeds): InngestEngine {
  const client = new Inngest({
    id: "hookline",
    logger: sdkLogger(needs.log),
    fetch: (url, init) => fetch(url, { ...init, signal: AbortSignal.timeout(callTimeoutMs) }),
  });
  const underWay = new Set<Promise<unknown>>();
  let stopping = false;

  /** Inngest calls again later what is refused here while we stop. */
  async function tracked<T>(work: () => Promise<T>): Promise<T> {
    if (stopping) throw new Error("Hookline is stopping; this call is for whoever runs next.");
    const promise = work();
    underWay.add(promise);
    return promise.finally(() => underWay.delete(promise));
  }

  async function send(runs: readonly HandOff[]): Promise<void> {
    const now = new Date();
    for (let start = 0; start < runs.length; start += eventsPerCall) {
      await client.send(runs.slice(start, start + eventsPerCall).map((run) => handOffEvent(run, now)));
    }
  }

  async function sendOverdue(olderThanMs: number): Promise<void> {
    for (let after: string | null = null; ; ) {
      const overdue = await needs.runs.listOverdue(olderThanMs, after, overdueAtOnce);
      await send(overdue);
      const last = overdue.at(-1);
      if (!last || overdue.length < overdueAtOnce) return;
      after = last.runId;
    }
  }

  const sweep: Chore = { id: "sweep", cron: "* * * * *", run: () => sendOverdue(lateMs) };
  const functions = runFunctions(
    client,
    {
      advance: (runId) =>
        tracked(async () => {
          await needs.advanceRun(runId);
          // The table's word, not the answer's: a person may have asked for something meanwhile.
          return needs.runs.standingOf(runId);
        }),
    },
    [...needs.chores.filter((chore) => !isFrequent(chore)), sweep].map((chore) => ({
      ...chore,
      run: () => tracked(() => chore.run()),
    })),
  );

  // A cron of Inngest cannot say seconds, so what comes that often is begun here.
  const frequent = createChoreClock({ ...needs, chores: needs.chores.filter(isFrequent) });
  const syncOwn = serveWebRequests({ client, functions, enableUnauthedSync: true });

  async function register(): Promise<void> {
    const url = new URL("/api/inngest", needs.appUrl);
    const answer = await syncOwn(new Request(url, { method: "PUT", headers: { host: url.host } }));
    if (answer.ok) return;
    const { message } = (await answer.json().catch(() => ({}))) as { message?: string };
    throw new Error(`Inngest did not take our functions: ${message ?? `status ${answer.status}`}`);
  }

  const contact = keepInTouch({
    connect: async () => {
      await untilListening(needs.localUrl, listenPatienceMs);
      await register();
      await sendOverdue(0);
    },
    watch: async () => {
      // An Inngest that lost all it knew does not call the sweep either, so lateness is looked for from here too.
      const late = await needs.runs.listOverdue(lateMs, null, 1);
      if (late.length === 0) return;
      await register();
      await sendOverdue(lateMs);
    },
    onFault: (reason) =>
      needs.log.warn({ error: reason }, "Inngest cannot be reached; due runs wait in the database until it can"),
  });
  const handOffs = createHandOffQueue({ send, onLoss: (reason) => contact.lost(reason) });

  return {
    name: "inngest",
    // Unsigned calls are refused in cloud mode, also to sync: whoever could would send our runs to another address.
    handlers: serve({ client, functions, enableUnauthedSync: false }),

    async start() {
      contact.start();
      frequent.start();
    },

    async stop(deadlineMs) {
      stopping = true;
      const settled = async () => {
        await Promise.all([contact.stop(), frequent.stop()]);
        await Promise.allSettled([...underWay]);
        await handOffs.idle();
      };
      const deadline = new Promise<void>((resolve) => setTimeout(resolve, deadlineMs).unref());
      await Promise.race([settled(), deadline]);
    },

    // Inngest finds every run itself: none is taken past it.
    reserve: () => null,
    handOver() {},
    giveBack() {},

    async requested(runs) {
      handOffs.add(runs);
    },

    async requestedOverdue() {
      await sendOverdue(0).catch((error: Error) => contact.lost(error.message));
    },

    health() {
      if (stopping) return { ok: false, serves: false, detail: "The engine is stopping." };
      const fault = contact.fault();
      if (fault !== null) {
        const detail = `Due runs cannot be handed to Inngest and wait: ${fault}`;
        return { ok: false, serves: contact.hasTried(), detail };
      }
      return { ok: true, serves: true, detail: `Inngest calls /api/inngest; ${underWay.size} runs under way` };
    },
  };
}
