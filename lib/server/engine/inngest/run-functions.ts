import type { Inngest, InngestFunction } from "inngest";
import type { Chore } from "#server/services/ports/engine.ts";

export const runRequested = "hookline/run.requested";

export interface RunFunctionNeeds {
  /** Takes the run one action further; answers its next wake-up, null at its end. */
  advanceRun(runId: string): Promise<Date | null>;
}

const runsAtOnce = 50;
/** Of one function run; a longer wait is picked up by the sweep. */
const advancesMax = 400;

/** One step an advance and a sleep between; what is decided and kept lies in the run table alone. */
export function runFunctions(
  client: Inngest,
  needs: RunFunctionNeeds,
  chores: readonly Chore[],
): InngestFunction.Any[] {
  const advance = client.createFunction(
    { id: "advance-run", triggers: [{ event: runRequested }], concurrency: { limit: runsAtOnce }, retries: 10 },
    async ({ event, step }) => {
      const runId = String(event.data.runId);
      for (let turn = 0; turn < advancesMax; turn++) {
        const wakeAt = await step.run(
          `advance-${turn}`,
          async () => (await needs.advanceRun(runId))?.toISOString() ?? null,
        );
        if (wakeAt === null) return;
        await step.sleepUntil(`wait-${turn}`, wakeAt);
      }
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
