import { mkdirSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import { settleAccounts } from "./count/ledger.ts";
import { planFaults } from "./count/plan.ts";
import { createRandom } from "./count/random.ts";
import type { EngineResult } from "./count/table.ts";
import { type Engine, form, seed } from "./form.ts";
import { readLeftDeliveries, untilSettled } from "./left-deliveries.ts";
import { type Placed, placeOrders } from "./place-orders.ts";
import { resultFile, resultsDir } from "./result-file.ts";
import { type Struck, strike, strikeLate } from "./strike.ts";
import { targets } from "./targets.ts";
import { type FaultWorld, openFaultWorld } from "./world.ts";

/** Longer than any form takes on a slow machine. */
export const proofTimeoutMs = 900_000;

/**
 * Orders flow to every target while the server is killed and the database restarted; then all is counted. Fails with a
 * sentence for everything that was lost, came too often, came changed, or ended as it must not.
 */
export async function proveNothingIsLost(engine: Engine): Promise<void> {
  console.log(`${engine}: ${form.name} form, FAULTS_SEED=${seed}`);
  const began = performance.now();
  const world = await openFaultWorld(engine);
  const placed: Placed = { accepted: [], sentAgain: 0 };
  const struck: Struck = { underWayAtKills: [], restarts: 0 };
  try {
    const unsettled = await runThrough(world, placed, struck);
    const deliveries = await readLeftDeliveries(world.postgres.url);
    const { counts, faults } = settleAccounts({
      promised: targets,
      accepted: placed.accepted,
      deliveries,
      arrivals: world.servers.arrivals(),
      underWayAtKills: struck.underWayAtKills,
    });
    keep({
      engine,
      seed,
      orders: placed.accepted.length,
      sentAgain: placed.sentAgain,
      kills: struck.underWayAtKills.length,
      restarts: struck.restarts,
      seconds: Math.round((performance.now() - began) / 1000),
      postgres: world.postgres.settings,
      counts,
    });
    expect([unsettled ?? [], faults].flat()).toEqual([]);
    for (const { accepted, delivered, failed, held, target, waiting } of counts)
      expect(delivered + held + failed + waiting, target).toBe(accepted);
    expect(placed.accepted).toHaveLength(form.orders);
    expect(struck.underWayAtKills.flat().length, "kills met attempts under way").toBeGreaterThan(0);
  } finally {
    await world.close();
  }
}

/** Answers what is still on its way at the end, null when all has settled. */
async function runThrough(world: FaultWorld, placed: Placed, struck: Struck): Promise<string | null> {
  const random = createRandom(seed);
  const plan = planFaults(form, random);
  await Promise.all([
    placeOrders(world.shops, { count: form.orders, random: createRandom(seed + 1), senders: form.senders }, placed),
    strike(world, plan, placed, struck),
  ]);
  await strikeLate(world, random, struck);
  const arriving = targets.filter(({ ends }) => ends.every((end) => end === "delivered")).map(({ name }) => name);
  const unsettled = await untilSettled(world.postgres.url, arriving, form.settleMs);
  await world.stopApp();
  return unsettled;
}

/** For the table that is printed when both engines are through. */
function keep(result: EngineResult): void {
  mkdirSync(resultsDir, { recursive: true });
  writeFileSync(resultFile(result.engine), JSON.stringify(result));
}
