import { afterAll, beforeAll, expect, test } from "vitest";
import { createdApiKeySchema } from "#contracts/account.ts";
import { endpointSchema, rotatedSecretSchema } from "#contracts/endpoint.ts";
import { trackedEventsSchema } from "#contracts/event-view.ts";
import { flowSchema } from "#contracts/flow.ts";
import { pageSchema } from "#contracts/page.ts";
import { createdSourceSchema } from "#contracts/source.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { orderFlow, publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { createKeyClient } from "#tests/integration/support/owners.ts";
import { dumpDatabase, runSql } from "#tests/integration/support/sql.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const flowInput = (name: string) => ({ name, definition: orderFlow() });
const post = (path: string, body: unknown, key: string) =>
  world.api.call("POST", path, body, { "idempotency-key": key });

async function flowsNamed(name: string) {
  const { data } = await world.api.get("/api/v1/flows?limit=200", pageSchema(flowSchema));
  return data.filter((flow) => flow.name === name);
}

test("the same request under the same key gets the same answer and makes one thing", async () => {
  const first = await post("/api/v1/flows", flowInput("Once"), "key-1");
  const again = await post("/api/v1/flows", flowInput("Once"), "key-1");
  expect(first.status).toBe(201);
  expect([again.status, again.text]).toEqual([first.status, first.text]);
  expect(await flowsNamed("Once")).toHaveLength(1);
  expect((await post("/api/v1/flows", flowInput("Once"), "key-2")).text).not.toBe(first.text);
});

test("another body or another path under the same key is refused", async () => {
  await post("/api/v1/flows", flowInput("First"), "key-3");
  expectProblem(await post("/api/v1/flows", flowInput("Second"), "key-3"), 422, "invalid");
  expectProblem(await post("/api/v1/sources", flowInput("First"), "key-3"), 422, "invalid");
  expect(await flowsNamed("Second")).toEqual([]);
});

test("a refused request leaves its key free for the corrected one", async () => {
  expectProblem(await post("/api/v1/secrets", { name: "Wrong Name", value: "1" }, "key-4"), 422);
  expect((await post("/api/v1/secrets", { name: "right_name", value: "1" }, "key-4")).status).toBe(201);
  expectProblem(await post("/api/v1/secrets", { name: "right_name", value: "2" }, "key-5"), 409);
  expect((await post("/api/v1/secrets", { name: "other_name", value: "2" }, "key-5")).status).toBe(201);
});

test("many at once under one key make one thing; the others are told to wait or get its answer", async () => {
  const calls = Array.from({ length: 12 }, () => post("/api/v1/flows", flowInput("At once"), "key-6"));
  const answers = await Promise.all(calls);
  const made = answers.filter(({ status }) => status === 201);
  expect(new Set(made.map(({ text }) => text)).size).toBe(1);
  for (const answer of answers.filter(({ status }) => status !== 201)) expectProblem(answer, 409, "conflict");
  expect(await flowsNamed("At once")).toHaveLength(1);
  const later = await post("/api/v1/flows", flowInput("At once"), "key-6");
  expect(later.text).toBe(made[0]?.text);
});

test("events without ids are the same events when their request is repeated", async () => {
  const events = [{ type: "placed_order" }, { type: "placed_order" }];
  const first = trackedEventsSchema.parse((await post("/api/v1/events", events, "key-7")).json);
  const again = trackedEventsSchema.parse((await post("/api/v1/events", events, "key-7")).json);
  expect(new Set(first.data.map(({ eventId }) => eventId)).size).toBe(2);
  expect(again).toEqual(first);
});

test("a key whose request died with its process is free again after a minute", async () => {
  const first = await post("/api/v1/flows", flowInput("Died"), "key-12");
  const unfinish = (age: string) =>
    runSql(
      world.databaseUrl,
      `UPDATE idempotent_request SET status_code = NULL, response = NULL, created_at = now() - $1::interval
        WHERE key = 'key-12'`,
      [age],
    );
  await unfinish("50 seconds");
  expectProblem(await post("/api/v1/flows", flowInput("Died"), "key-12"), 409, "conflict");
  await unfinish("61 seconds");
  const again = await post("/api/v1/flows", flowInput("Died"), "key-12");
  expect(again.status).toBe(201);
  expect(again.text).not.toBe(first.text);
});

test("a key must have a sensible length", async () => {
  expectProblem(await post("/api/v1/flows", flowInput("Long"), "x".repeat(256)), 422);
  expectProblem(await post("/api/v1/flows", flowInput("Empty"), ""), 422);
});

test("an answer is given again only to whoever got it first", async () => {
  const input = { name: "For the till", role: "admin" };
  expect((await post("/api/v1/keys", input, "key-8")).status).toBe(201);
  const { api: analyst } = await createKeyClient(world.app.url, world.api, "analyst");
  const answer = await analyst.call("POST", "/api/v1/keys", input, { "idempotency-key": "key-8" });
  expect(answer.text).not.toContain("hk_");
  expect(answer.status).toBeGreaterThanOrEqual(400);
});

test("what is kept for a repetition holds no secret in clear", async () => {
  const { api, receiver } = world;
  const key = createdApiKeySchema.parse((await post("/api/v1/keys", { name: "Till" }, "key-9")).json).key;
  const custom = { kind: "custom", name: "Till" };
  const source = createdSourceSchema.parse((await post("/api/v1/sources", custom, "key-10")).json).secret ?? "";
  await publishFlow(api, orderFlow(webhookStep(`${receiver.origin}/orders`)));
  await world.shop.placeOrder();
  const [endpoint] = await readUntil(
    async () => (await api.get("/api/v1/endpoints", pageSchema(endpointSchema))).data,
    (endpoints) => endpoints.length > 0,
  );
  const rotated = await post(`/api/v1/endpoints/${endpoint?.id}/rotate-secret`, {}, "key-11");
  const { secret } = rotatedSecretSchema.parse(rotated.json);
  const again = await post(`/api/v1/endpoints/${endpoint?.id}/rotate-secret`, {}, "key-11");
  expect(again.text).toBe(rotated.text);
  const dump = await dumpDatabase(world.databaseUrl);
  for (const value of [key, source, secret]) {
    expect(value.length).toBeGreaterThan(20);
    expect(dump.filter(({ row }) => row.includes(value)).map(({ table }) => table)).toEqual([]);
  }
});
