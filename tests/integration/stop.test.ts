import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deliveryOf } from "#tests/integration/support/deliveries.ts";
import { orderFlow, publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { expectNoFaults, openLoopback, openWorld, type World } from "#tests/integration/support/world.ts";
import { type RunningApp, runApp } from "#tests/setup/run-app.ts";

let world: World;
let next: RunningApp;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("told to stop, the app finishes the attempt under way, records it, and exits with 0", async () => {
  const { api, app, databaseUrl, receiver, shop } = world;
  receiver.behave({ kind: "answer", delayMs: 3000, body: "slow" });
  await publishFlow(api, orderFlow(webhookStep(`${receiver.origin}/orders`)));
  const { eventId } = await shop.placeOrder();
  await receiver.waitFor(1);
  const exit = app.stop();
  expect(await exit, app.output()).toBe(0);

  next = await runApp({ databaseUrl, port: app.port, dataDir: app.dataDir, env: openLoopback });
  const delivery = await deliveryOf(api, eventId, "delivered");
  expect(delivery.attempts).toMatchObject([{ statusCode: 200, responseBody: "slow" }]);
  expect(delivery.attempts[0]?.durationMs).toBeGreaterThanOrEqual(2900);
  expect(receiver.requests).toHaveLength(1);
});

test("what was asked by somebody who has left since is finished before the database is let go", async () => {
  const { api, cookie } = world;
  const paths = ["deliveries", "events", "flows", "endpoints", "problems", "overview?range=24h"];
  const left = Array.from({ length: 60 }, (_, n) => {
    const asked = request(`${next.url}/api/v1/${paths[n % paths.length]}`, { headers: { cookie } });
    asked.on("error", () => {});
    asked.end();
    return asked;
  });
  await api.call("GET", "/api/v1/flows");
  for (const each of left) each.destroy();
  expect(await next.stop(), next.output()).toBe(0);
  expectNoFaults(next);
});
