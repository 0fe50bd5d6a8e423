import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type EngineWorld, openEngineWorld } from "#tests/integration/engine-scenarios/engine-world.ts";
import {
  flowTo,
  placeOrders,
  refused,
  requestsAt,
  untilDeliveries,
} from "#tests/integration/engine-scenarios/requests.ts";
import { publishSteps, sendTo, untilRun, waitAnHour } from "#tests/integration/engine-scenarios/steps.ts";

const orders = 3;
const longLateMs = 120_000;
let world: EngineWorld;

beforeAll(async () => {
  world = await openEngineWorld("embedded");
});

afterEach(() => world.tidy());

afterAll(() => world.close());

/** Orders whose first attempt was refused and which wait for the second; answers their flow. */
async function leaveWaiting(path: string): Promise<string> {
  world.receiver.behaveAt(path, refused);
  const flowId = await flowTo(world, path);
  await placeOrders(world, orders);
  await untilDeliveries(world, flowId, { count: orders, status: "retrying", attempts: 1 });
  await world.untilWaiting(orders);
  expect(await world.app.stop()).toBe(0);
  world.receiver.behaveAt(path, { kind: "answer" });
  return flowId;
}

async function expectDelivered(flowId: string, path: string): Promise<void> {
  await untilDeliveries(world, flowId, { count: orders, status: "delivered", attempts: 2 });
  expect(requestsAt(world, path)).toHaveLength(2 * orders);
}

test("runs that became due between the embedded engine and Inngest are handed over at the start", async () => {
  const path = "/to-inngest-due";
  const flowId = await leaveWaiting(path);
  await world.makeDue();
  await world.restart("inngest");
  await expectDelivered(flowId, path);
});

test("runs that wait under Inngest go on under the embedded engine", async () => {
  const path = "/to-embedded";
  const flowId = await leaveWaiting(path);
  await world.restart("embedded");
  await world.makeDue();
  await expectDelivered(flowId, path);
});

test("runs that wait under the embedded engine go on under Inngest after a sweep", async () => {
  const path = "/to-inngest-waiting";
  const flowId = await leaveWaiting(path);
  await world.restart("inngest");
  await world.makeDue(longLateMs);
  world.inngest.fireCron("hookline-sweep");
  await expectDelivered(flowId, path);
});

test("runs that wait in a delay go on under the other engine, both ways", async () => {
  const steps = [
    waitAnHour("first"),
    sendTo(world, "to-inngest-delay"),
    waitAnHour("second"),
    sendTo(world, "to-embedded-delay"),
  ];
  const flowId = await publishSteps(world, ...steps);
  await world.shop.placeOrder();
  await world.untilWaiting(1);
  expect(await world.app.stop()).toBe(0);
  await world.restart("inngest");
  await world.makeDue(longLateMs);
  world.inngest.fireCron("hookline-sweep");
  await untilDeliveries(world, flowId, { count: 1, status: "delivered", attempts: 1 });
  await world.untilWaiting(1);
  expect(await world.app.stop()).toBe(0);
  await world.restart("embedded");
  await world.makeDue();
  await untilRun(world, flowId, "completed");
  for (const path of ["/to-inngest-delay", "/to-embedded-delay"]) expect(requestsAt(world, path)).toHaveLength(1);
});
