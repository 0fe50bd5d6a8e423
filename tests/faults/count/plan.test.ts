import { expect, test } from "vitest";
import { planFaults } from "./plan.ts";
import { createRandom } from "./random.ts";

const asked = { kills: 5, restarts: 3, orders: 800 };

test("all faults come, in the order of their moments, while orders are still coming in", () => {
  for (let seed = 0; seed < 50; seed++) {
    const plan = planFaults(asked, createRandom(seed));
    const moments = plan.map(({ atAccepted }) => atAccepted);
    expect(plan.filter(({ kind }) => kind === "kill")).toHaveLength(asked.kills);
    expect(plan.filter(({ kind }) => kind === "restart")).toHaveLength(asked.restarts);
    expect(moments).toEqual([...moments].sort((a, b) => a - b));
    expect(Math.max(...moments)).toBeLessThan(asked.orders);
    expect(Math.min(...moments)).toBeGreaterThan(0);
  }
});

test("a seed always gives the same plan, another one another", () => {
  const planOf = (seed: number) => planFaults(asked, createRandom(seed));
  expect(planOf(7)).toEqual(planOf(7));
  expect(planOf(7)).not.toEqual(planOf(8));
});
