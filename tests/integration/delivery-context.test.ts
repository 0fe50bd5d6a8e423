import { afterAll, beforeAll, expect, test } from "vitest";
import { deliveryContextSchema } from "#contracts/delivery-context.ts";
import { endpointSchema } from "#contracts/endpoint.ts";
import { pageSchema } from "#contracts/page.ts";
import { secretSchema } from "#contracts/secret.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { deliveryOf, listDeliveries } from "#tests/integration/support/deliveries.ts";
import { publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { flowOf, track } from "#tests/integration/support/track.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const readContext = (id: string) => world.api.get(`/api/v1/deliveries/${id}/context`, deliveryContextSchema);

test("what else waits for the endpoint is counted with what it is worth, and the key of the request is named", async () => {
  const { api, receiver } = world;
  receiver.behave({ kind: "answer", status: 401 });
  await api.post("/api/v1/secrets", { name: "warehouse", value: "wk-1" }, secretSchema);
  const headers = [{ name: "Authorization", value: "Bearer {{ secrets.warehouse }}" }];
  await publishFlow(api, flowOf("context_read", webhookStep(`${receiver.origin}/in`, { headers, retry: "none" })));
  const failed = await deliveryOf(api, await track(api, "context_read", { value: 10, currency: "USD" }), "failed");
  expect(await readContext(failed.id)).toMatchObject({
    key: { header: "Authorization", secrets: ["warehouse"] },
    waiting: { deliveries: 0, isMore: false, worth: [] },
  });

  const [endpoint] = (await api.get("/api/v1/endpoints", pageSchema(endpointSchema))).data;
  await api.call("PATCH", `/api/v1/endpoints/${endpoint?.id}`, { status: "paused" });
  for (const [value, currency] of [
    [100, "USD"],
    [20.5, "USD"],
    [7, "EUR"],
  ])
    await track(api, "context_read", { value, currency });
  await track(api, "context_read");
  await readUntil(
    () => listDeliveries(api, "status=held"),
    (rows) => rows.length === 4,
  );
  const { waiting } = await readContext(failed.id);
  expect(waiting).toEqual({
    deliveries: 4,
    isMore: false,
    worth: [
      { currency: "USD", amount: 120.5, orders: 2 },
      { currency: "EUR", amount: 7, orders: 1 },
    ],
  });
  const [held] = await listDeliveries(api, "status=held");
  expect((await readContext(held?.id ?? "")).waiting.deliveries).toBe(3);
});

test("a delivery there is none of has no context", async () => {
  expectProblem(await world.api.call("GET", "/api/v1/deliveries/01890000-0000-7000-8000-000000000009/context"), 404);
});
