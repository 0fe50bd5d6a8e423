import { afterAll, beforeAll, expect, test } from "vitest";
import { flowTestResultSchema } from "#contracts/flow.ts";
import { stepCountsSchema } from "#contracts/step-counts.ts";
import { publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { track } from "#tests/integration/support/track.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const none = { entered: 0, delivered: 0, failed: 0, waiting: 0, skipped: 0 };
const tierIs = (value: string) => ({ path: "event.properties.tier", op: "eq", value }) as const;

test("counts what became of each step's events, tests and other flows apart", async () => {
  const { api, receiver } = world;
  const steps = [
    { id: "gate", kind: "filter" as const, if: { any: [tierIs("gold"), tierIs("silver")] } },
    {
      id: "fork",
      kind: "split" as const,
      if: tierIs("gold"),
      then: [webhookStep(`${receiver.origin}/gold`, { id: "tell" })],
      else: [{ id: "pause", kind: "delay" as const, for: { value: 2, unit: "hours" as const } }],
    },
  ];
  const trigger = { kind: "event" as const, eventType: "tier_changed" };
  const id = await publishFlow(api, { trigger, steps } as Parameters<typeof publishFlow>[1], "Tiers");
  await publishFlow(api, { trigger, steps: [webhookStep(`${receiver.origin}/all`, { id: "tell" })] }, "All tiers");
  for (const tier of ["gold", "gold", "silver", "none"]) await track(api, "tier_changed", { properties: { tier } });
  await api.post(`/api/v1/flows/${id}/test`, { sample: true, stepId: "tell", send: true }, flowTestResultSchema);

  const read = async () => {
    const { steps: counted, isCapped } = await api.get(`/api/v1/flows/${id}/step-counts`, stepCountsSchema);
    return { isCapped, steps: Object.fromEntries(counted.map(({ stepId, ...counts }) => [stepId, counts])) };
  };
  await expect.poll(read).toEqual({
    isCapped: false,
    steps: {
      gate: { ...none, entered: 4, skipped: 1 },
      fork: { ...none, entered: 3 },
      tell: { ...none, entered: 2, delivered: 2 },
      pause: { ...none, entered: 1, waiting: 1 },
    },
  });
});
