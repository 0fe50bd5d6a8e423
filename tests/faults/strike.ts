import { setTimeout as sleep } from "node:timers/promises";
import { expireLeases } from "#tests/integration/engine-scenarios/expire-leases.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import type { PlannedFault } from "./count/plan.ts";
import { form } from "./form.ts";
import type { Placed } from "./place-orders.ts";
import type { FaultWorld } from "./world.ts";

/** What has struck so far. */
export interface Struck {
  /** For every kill the deliveries whose attempt was under way. */
  underWayAtKills: string[][];
  restarts: number;
}

const lateWithinMs = 8000;
const pollMs = 5;
const acceptWithinMs = 300_000;

/** Strikes as planned while orders come in. */
export async function strike(
  world: FaultWorld,
  plan: readonly PlannedFault[],
  placed: Placed,
  struck: Struck,
): Promise<void> {
  for (const { atAccepted, kind } of plan) {
    await readUntil(
      async () => placed.accepted.length,
      (count) => count >= atAccepted,
      { pollMs, deadlineMs: acceptWithinMs },
    );
    if (kind === "kill") await killAndStart(world, struck);
    else {
      await world.postgres.restart();
      struck.restarts += 1;
    }
  }
}

/** Kills when the last order has been accepted, and attempts, retries and held deliveries are left to lose. */
export async function strikeLate(world: FaultWorld, random: () => number, struck: Struck): Promise<void> {
  for (let kill = 0; kill < form.lateKills; kill++) {
    await sleep(random() * lateWithinMs);
    await killAndStart(world, struck);
  }
}

/** SIGKILL, a look at what was under way, and another process on the same data. */
async function killAndStart(world: FaultWorld, struck: Struck): Promise<void> {
  const { url } = world.postgres;
  await world.killApp();
  const leased = await runSql<{ id: string }>(
    url,
    `SELECT d.id FROM run r JOIN delivery d ON d.run_id = r.id
      WHERE r.lease_token IS NOT NULL AND d.status NOT IN ('delivered', 'failed')`,
  );
  struck.underWayAtKills.push(leased.map(({ id }) => id));
  if (!form.leasesRunOut) await expireLeases(url);
  await world.startAppAgain();
}
