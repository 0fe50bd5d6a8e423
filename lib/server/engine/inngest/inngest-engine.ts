import { type EventPayload, Inngest } from "inngest";
import { serve } from "inngest/next";
import type { Chore, Engine } from "#server/services/ports/engine.ts";
import type { RunQueue } from "#server/services/ports/runs.ts";
import { type RunFunctionNeeds, runFunctions, runRequested } from "./run-functions.ts";

export interface InngestNeeds extends RunFunctionNeeds {
  runs: RunQueue;
  chores: readonly Chore[];
}

export type InngestEngine = Engine & { handlers: ReturnType<typeof serve> };

const eventsPerCall = 400;
const overdueAtOnce = 1000;
/** A run this late was lost on the way: the sweep asks for it again. */
const lateMs = 60_000;

/** Inngest finds the time, the run table holds the state: an Inngest that lost everything loses nothing. */
export function createInngestEngine(needs: InngestNeeds): InngestEngine {
  const client = new Inngest({ id: "hookline" });

  async function send(runs: readonly { runId: string; wakeAt: Date }[], salt: string): Promise<void> {
    for (let start = 0; start < runs.length; start += eventsPerCall) {
      const events: EventPayload[] = runs.slice(start, start + eventsPerCall).map(({ runId, wakeAt }) => ({
        name: runRequested,
        // The same hand-off sent twice is one: Inngest starts nothing for an id it has seen.
        id: `${runId}:${wakeAt.getTime()}${salt}`,
        data: { runId },
      }));
      await client.send(events);
    }
  }

  async function sendOverdue(olderThanMs: number, salt: string): Promise<void> {
    for (let after: string | null = null; ; ) {
      const overdue = await needs.runs.listOverdue(olderThanMs, after, overdueAtOnce);
      await send(overdue, salt);
      const last = overdue.at(-1);
      if (!last || overdue.length < overdueAtOnce) return;
      after = last.runId;
    }
  }

  const sweep: Chore = {
    id: "sweep",
    cron: "* * * * *",
    run: () => sendOverdue(lateMs, `:${Math.floor(Date.now() / lateMs)}`),
  };
  const functions = runFunctions(client, needs, [...needs.chores, sweep]);

  return {
    name: "inngest",
    handlers: serve({ client, functions }),
    async start() {},
    async stop() {},
    requested: (runs) => send(runs, ""),
    requestedOverdue: () => sendOverdue(0, `:${Date.now()}`),
    health: () => ({ ok: true, detail: "Inngest calls /api/inngest" }),
  };
}
