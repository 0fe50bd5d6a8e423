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

const readySchema = z.object({ status: z.string(), engine: z.object({ ok: z.boolean(), detail: z.string() }) });

async function readiness() {
  const answer = await fetch(`${world.app.url}/api/ready`);
  const { engine, status } = readySchema.parse(await answer.json());
  return { ...engine, status, statusCode: answer.status };
}

test("while Inngest cannot be reached orders are accepted, and delivered once each when it is back", async () => {
  const path = "/outage";
  const flowId = await flowTo(world, path);
  expect(await readiness()).toMatchObject({ ok: true, status: "ready", statusCode: 200 });
  await world.inngest.close();
  await placeOrders(world, orders);
  const broken = await readUntil(readiness, (health) => !health.ok);
  expect(broken, "it still takes orders").toMatchObject({ status: "degraded", statusCode: 200 });
  expect(broken.detail).toMatch(/^Due runs cannot be handed to Inngest and wait: .+/);
  expectOnceEach(world, path, 0);

  const another = await startInngest({ port: world.inngest.port });
  await untilDeliveries(world, flowId, { count: orders, status: "delivered", attempts: 1 });
  expect(another.registrations(), "it knew nothing of us").toBeGreaterThan(0);
  expect((await readUntil(readiness, (health) => health.ok)).ok).toBe(true);
  expectOnceEach(world, path, orders);
  await another.close();
});
