import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { startInngest } from "#tests/fakes/inngest/inngest-server.ts";
import { type EngineWorld, openEngineWorld } from "#tests/integration/engine-scenarios/engine-world.ts";
import { expectOnceEach, flowTo, placeOrders, untilDeliveries } from "#tests/integration/engine-scenarios/requests.ts";
import { readUntil } from "#tests/integration/support/until.ts";

const orders = 8;
let world: EngineWorld;

beforeAll(async () => {
  world = await openEngineWorld("inngest");
});

afterAll(() => world.close());

const readySchema = z.object({ engine: z.object({ ok: z.boolean(), detail: z.string() }) });

async function engineHealth() {
  const answer = await fetch(`${world.app.url}/api/ready`);
  return readySchema.parse(await answer.json()).engine;
}

test("while Inngest cannot be reached orders are accepted, and delivered once each when it is back", async () => {
  const path = "/outage";
  const flowId = await flowTo(world, path);
  expect((await engineHealth()).ok).toBe(true);
  await world.inngest.close();
  await placeOrders(world, orders);
  const broken = await readUntil(engineHealth, (health) => !health.ok);
  expect(broken.detail).toMatch(/^Due runs cannot be handed to Inngest and wait: .+/);
  expectOnceEach(world, path, 0);

  const another = await startInngest({ port: world.inngest.port });
  await untilDeliveries(world, flowId, { count: orders, status: "delivered", attempts: 1 });
  expect(another.registrations(), "it knew nothing of us").toBeGreaterThan(0);
  expect((await readUntil(engineHealth, (health) => health.ok)).ok).toBe(true);
  expectOnceEach(world, path, orders);
  await another.close();
});
