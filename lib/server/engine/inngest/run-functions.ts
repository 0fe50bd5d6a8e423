import { type Inngest, type InngestFunction, NonRetriableError } from "inngest";
import type { Chore } from "#server/services/ports/engine.ts";
import type { RunStanding } from "#server/services/ports/runs.ts";
import { handOffEvent, runRequested, runRequestedSchema } from "./hand-off.ts";
import { nextTurn } from "./next-turn.ts";

export interface RunFunctionNeeds {
  /** Takes the run one action further if it is due; answers what then stands in the table. */
  advance(runId: string): Promise<RunStanding | null>;
}

/** Advances under way at once over all processes; each is at most one request to a target. */
const runsAtOnce = 50;
/** Of one endpoint: a slow one fills its own share, and the others' orders go past it. */
const laneRunsAtOnce = 10;
/** More actions without a wait than any flow has; whatever goes beyond gets a new function run. */
const turnsMax = 100;

/** One function run a wake-up: wait for it, advance, hand the next wake-up over. What is kept lies in the run table alone. */
export function runFunctions(
  client: Inngest,
  needs: RunFunctionNeeds,
  chores: readonly Chore[],
): InngestFunction.Any[] {
  const advance = client.createFunction(
    {
      id: "advance-run",
      triggers: [{ event: runRequested }],
      concurrency: [{ limit: runsAtOnce }, { key: "event.data.lane", limit: laneRunsAtOnce }],
      retries: 10,
    },
    async ({ event, step, runId: functionRunId }) => {
      const request = runRequestedSchema.safeParse(event.data);
      if (!request.success) throw new NonRetriableError("The event names no run of Hookline.");
      const { lane, runId, wakeAt, wait } = request.data;
      if (wait) await step.sleepUntil("wait", wakeAt);
      for (let turn = 0; turn < turnsMax; turn++) {
        const next = await step.run(`advance-${turn}`, async () =>
          nextTurn({ wakeAt: new Date(wakeAt), lane }, await needs.advance(runId), new Date()),
        );
        if (next.kind === "end") return;
        if (next.kind === "hand_over") {
          // A fixed "now", long before: this body runs again for every step and must say the same each time.
          await step.sendEvent(
            "hand-over",
            handOffEvent({ runId, wakeAt: new Date(next.at), lane: next.lane }, new Date(0)),
          );
          return;
        }
        if (next.at !== null) await step.sleepUntil(`wait-${turn}`, next.at);
      }
      const more = handOffEvent({ runId, wakeAt: new Date(wakeAt), ...(lane && { lane }) }, new Date(wakeAt));
      await step.sendEvent("hand-over", { ...more, id: `${more.id}:after:${functionRunId}` });
    },
  );
  const regular = chores.map((chore) =>
    client.createFunction(
      { id: chore.id, triggers: [{ cron: chore.cron }], concurrency: { limit: 1 } },
      async ({ step }) => {
        await step.run("run", () => chore.run());
      },
    ),
  );
  return [advance, ...regular];
}
