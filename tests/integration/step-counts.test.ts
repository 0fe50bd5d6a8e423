import { afterAll, beforeAll, expect, test } from "vitest";
import { flowTestResultSchema } from "#contracts/flow.ts";
import { stepCountsSchema } from "#contracts/step-counts.ts";
import { publishFlow, type StepInput, webhookStep } from "#tests/integration/support/flows.ts";
import { flowOf, track } from "#tests/integration/support/track.ts";
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
  const gate: StepInput = { id: "gate", kind: "filter", name: "", if: { any: [tierIs("gold"), tierIs("silver")] } };
  const pause: StepInput = { id: "pause", kind: "delay", name: "", for: { value: 2, unit: "hours" }, until: null };
  const tell = webhookStep(`${receiver.origin}/tiers`, { id: "tell" });
  const fork = { id: "fork", kind: "split", name: "", if: tierIs("gold"), then: [tell], else: [pause] } as StepInput;
  const id = await publishFlow(api, flowOf("tier_changed", gate, fork), "Tiers");
  await publishFlow(api, flowOf("tier_changed", tell), "All tiers");
  const tiers = ["gold", "gold", "silver", "none"];
  const events = await Promise.all(tiers.map((tier) => track(api, "tier_changed", { properties: { tier } })));
  await api.post(`/api/v1/flows/${id}/test`, { eventId: events[0], stepId: "tell", send: true }, flowTestResultSchema);

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
