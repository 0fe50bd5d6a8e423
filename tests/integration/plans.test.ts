import { afterAll, beforeAll, test } from "vitest";
import { checks } from "./plans/checks.ts";
import { openPlanWorld, type PlanWorld } from "./plans/plan-world.ts";

let world: PlanWorld;

beforeAll(async () => {
  world = await openPlanWorld();
}, 900_000);
afterAll(() => world.close());

for (const check of checks) test(check.name, { timeout: 120_000 }, () => check.run(world));
