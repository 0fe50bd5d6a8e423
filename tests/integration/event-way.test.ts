import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { endpointSchema, rotatedSecretSchema } from "#contracts/endpoint.ts";
import { eventDetailSchema } from "#contracts/event-view.ts";
import { flowTestResultSchema } from "#contracts/flow.ts";
import { pageSchema } from "#contracts/page.ts";
import { secretSchema } from "#contracts/secret.ts";
import packageJson from "#package.json" with { type: "json" };
import { type Receiver, startReceiver } from "#tests/fakes/receiver.ts";
import { deliveryOf } from "#tests/integration/support/deliveries.ts";
import { orderFlow, publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { createOwnerByCommand, ownerPassword } from "#tests/integration/support/owners.ts";
import { connectShop, type Shop, shopSecret } from "#tests/integration/support/shop.ts";
import { dumpDatabase } from "#tests/integration/support/sql.ts";
import { expectNoFaults, openLoopback } from "#tests/integration/support/world.ts";
import { type RunningApp, runApp } from "#tests/setup/run-app.ts";

const warehouseKey = "wk-clear-5f2a9c71";
const urlToken = "token-clear-8d13e0b4";

let app: RunningApp;
let receiver: Receiver;
let owner: Awaited<ReturnType<typeof createOwnerByCommand>>;
let shop: Shop;
let flowId: string;
const clearSecrets = new Map<string, string>([
  ["secret in a header", warehouseKey],
  ["secret in an address", urlToken],
  ["shop's signing secret", shopSecret],
  ["password", ownerPassword],
]);

beforeAll(async () => {
  receiver = await startReceiver();
  app = await runApp({ env: openLoopback });
  owner = await createOwnerByCommand(app, "olga@shop.example", "Olga's shop");
  clearSecrets.set("API key", owner.apiKey);
  const { api } = owner;
  shop = await connectShop(api);
  await api.post("/api/v1/secrets", { name: "warehouse", value: warehouseKey }, secretSchema);
  await api.post("/api/v1/secrets", { name: "url_token", value: urlToken }, secretSchema);
  const step = webhookStep(`${receiver.origin}/orders/{{ event.orderNumber }}?token={{ secrets.url_token }}`, {
    method: "PUT",
    headers: [
      { name: "Authorization", value: "Bearer {{ secrets.warehouse }}" },
      { name: "X-Shop", value: "{{ store.name }}" },
    ],
    body: {
      kind: "json",
      template:
        '{"order":"{{ event.orderNumber }}","total":"{{ event.total }}","items":"{{ event.items }}","note":"For {{ person.firstName }}!"}',
    },
  });
  flowId = await publishFlow(api, orderFlow(step));
});

afterAll(async () => {
  await app.stop();
  await receiver.close();
  expectNoFaults(app);
});

async function rotate(overlapHours: number): Promise<string> {
  const { data } = await owner.api.get("/api/v1/endpoints", pageSchema(endpointSchema));
  const endpoint = data.find((each) => each.origin === receiver.origin);
  const path = `/api/v1/endpoints/${endpoint?.id}/rotate-secret`;
  const { secret } = await owner.api.post(path, { overlapHours }, rotatedSecretSchema);
  clearSecrets.set(`endpoint's signing secret with ${overlapHours} hours of overlap`, secret);
  return secret;
}

test("a signed order becomes a rendered, signed request, and the log shows it with its secrets masked", async () => {
  await owner.api.post(`/api/v1/flows/${flowId}/test`, { sample: true }, flowTestResultSchema);
  const secret = await rotate(0);
  const { eventId, orderNumber, runs } = await shop.placeOrder();
  expect(runs).toBe(1);

  const [, request] = await receiver.waitFor(2);
  expect(request?.method).toBe("PUT");
  expect(request?.path).toBe(`/orders/${orderNumber}?token=${urlToken}`);
  const { event } = await owner.api.get(`/api/v1/events/${eventId}`, eventDetailSchema);
  const { total, items } = event as { total: number; items: unknown[] };
  expect(items.length).toBeGreaterThan(0);
  expect(JSON.parse(request?.body ?? "")).toEqual({
    order: orderNumber,
    total,
    items,
    note: expect.stringMatching(/^For \S+!$/),
  });

  const delivery = await deliveryOf(owner.api, eventId, "delivered");
  expect(request?.headers).toMatchObject({
    authorization: `Bearer ${warehouseKey}`,
    "x-shop": "Olga's shop",
    "content-type": "application/json",
    "user-agent": `Hookline/${packageJson.version}`,
    "hookline-flow-id": flowId,
    "hookline-delivery-id": delivery.id,
    "webhook-id": delivery.id,
  });
  expect(new Webhook(secret).verify(request?.rawBody ?? "", request?.headers ?? {})).toBeTruthy();

  expect(delivery).toMatchObject({ attemptCount: 1, lastStatusCode: 200, orderNumber, flowId, isTest: false });
  expect(delivery.url).toBe(`${receiver.origin}/orders/${orderNumber}?token=******`);
  expect(delivery.request?.body).toBe(request?.body);
  expect(delivery.request?.headers).toContainEqual({ name: "Authorization", value: "Bearer ******" });
  expect(delivery.attempts).toMatchObject([{ number: 1, trigger: "auto", statusCode: 200, responseBody: "ok" }]);
});

test("during the overlap of a rotation a receiver may know the old secret or the new one", async () => {
  const older = await rotate(0);
  const newer = await rotate(24);
  const { eventId } = await shop.placeOrder();
  const delivery = await deliveryOf(owner.api, eventId, "delivered");
  const request = receiver.requests.find(({ headers }) => headers["webhook-id"] === delivery.id);
  expect(request?.headers["webhook-signature"]?.split(" ")).toHaveLength(2);
  for (const secret of [older, newer])
    expect(new Webhook(secret).verify(request?.rawBody ?? "", request?.headers ?? {})).toBeTruthy();
});

test("neither the database nor the log holds a secret in clear", async () => {
  const dump = await dumpDatabase(app.databaseUrl ?? "");
  expect(dump.some(({ table, row }) => table === "delivery" && row.includes("******"))).toBe(true);
  for (const [name, value] of clearSecrets) {
    expect(dump.filter(({ row }) => row.includes(value)).map(({ table }) => `${name} in ${table}`)).toEqual([]);
    expect(app.output()).not.toContain(value);
  }
});
