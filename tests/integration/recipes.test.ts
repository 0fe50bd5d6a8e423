import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { flowSchema, flowTestResultSchema, publishedSchema } from "#contracts/flow.ts";
import { pageSchema } from "#contracts/page.ts";
import { recipeDetailSchema, recipeSchema } from "#contracts/recipe.ts";
import { secretSchema } from "#contracts/secret.ts";
import { intakeAnswerSchema } from "#contracts/source.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { deliveryOf } from "#tests/integration/support/deliveries.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const install = (id: string, body: object) => world.api.call("POST", `/api/v1/recipes/${id}/install`, body);
const secretNames = async () => {
  const { data } = await world.api.get("/api/v1/secrets", pageSchema(secretSchema));
  return data.map(({ name }) => name);
};

test("all recipes are listed, and each can be read and made a draft without anything filled in", async () => {
  const { data } = await world.api.get("/api/v1/recipes", pageSchema(recipeSchema));
  expect(data.length).toBeGreaterThanOrEqual(15);
  for (const { id, title, blanks } of data) {
    const detail = await world.api.get(`/api/v1/recipes/${id}`, recipeDetailSchema);
    const flow = await world.api.post(`/api/v1/recipes/${id}/install`, {}, flowSchema);
    expect(flow).toMatchObject({ name: title, status: "draft", definition: detail.definition });
    const published = await world.api.call("POST", `/api/v1/flows/${flow.id}/publish`, {});
    if (blanks.some(({ kind }) => kind !== "number")) expectProblem(published, 422, "invalid");
  }
  expect(await secretNames()).toEqual([]);
});

test("with its blanks filled a recipe goes live and tells the warehouse about a paid order", async () => {
  const { api, receiver, shop, databaseUrl } = world;
  const values = { warehouse_address: `${receiver.origin}/orders`, warehouse_key: "wh-4711" };
  const body = { name: "Orders", values };
  const flow = await api.post("/api/v1/recipes/warehouse-new-order/install", body, flowSchema);
  expect(flow.name).toBe("Orders");
  expect(JSON.stringify(flow)).not.toContain("wh-4711");
  expect(await secretNames()).toEqual(["warehouse_key"]);
  const test = await api.post(`/api/v1/flows/${flow.id}/test`, { sample: true }, flowTestResultSchema);
  expect(test).toMatchObject({ response: { statusCode: 200 }, missing: [] });
  await api.post(`/api/v1/flows/${flow.id}/publish`, {}, publishedSchema);
  const { eventId } = intakeAnswerSchema.parse((await shop.send(shop.make("orders/paid"))).json);
  await deliveryOf(api, eventId, "delivered");
  const arrived = receiver.requests.at(-1);
  expect(arrived?.headers.authorization).toBe("Bearer wh-4711");
  expect(JSON.parse(arrived?.body ?? "")).toMatchObject({ order_number: expect.any(String) });

  const audits = await runSql(databaseUrl, "SELECT detail FROM audit_entry WHERE target_id = $1 ORDER BY at", [
    flow.id,
  ]);
  expect(audits[0]).toMatchObject({ detail: { name: "Orders", recipe: "warehouse-new-order" } });
});

test("a recipe that goes by time can be tried on a sample, as if the time came now", async () => {
  const values = { yotpo_guid: "guid-1", yotpo_api_key: "key-1", action_name: "birthday", points: 50 };
  const flow = await world.api.post("/api/v1/recipes/yotpo-birthday-points/install", { values }, flowSchema);
  const path = `/api/v1/flows/${flow.id}/test`;
  const tried = await world.api.post(path, { sample: true, send: false }, flowTestResultSchema);
  expect(JSON.parse(tried.request?.body ?? "")).toMatchObject({ type: "CustomAction", reward_points: 50 });
  expect(tried).toMatchObject({ missing: [], error: null });
});

test("a new secret never replaces one that is there; one that is there can be chosen", async () => {
  const second = { values: { warehouse_key: "wh-other" } };
  const made = await world.api.post("/api/v1/recipes/warehouse-new-order/install", second, flowSchema);
  expect(JSON.stringify(made.definition)).toContain("secrets.warehouse_key_2 ");
  const third = { values: { warehouse_key: { secret: "warehouse_key" } } };
  const chosen = await world.api.post("/api/v1/recipes/warehouse-new-order/install", third, flowSchema);
  expect(JSON.stringify(chosen.definition)).toContain("secrets.warehouse_key ");
  expect((await secretNames()).filter((name) => name.startsWith("warehouse"))).toEqual([
    "warehouse_key",
    "warehouse_key_2",
  ]);
});

describe("what does not fit is told at its blank, and nothing is saved", () => {
  test.each([
    ["warehouse-new-order", { warehouse_address: "http://10.0.0.1/", warehouse_key: "x" }, "values.warehouse_address"],
    ["warehouse-new-order", { warehouse_key: { secret: "nobodys" } }, "values.warehouse_key"],
    ["slack-new-order", { slack_webhook: "https://evil.example/" }, "values.slack_webhook"],
    ["slack-high-value-order", { amount: -1 }, "values.amount"],
    ["zendesk-low-review", { subdomain: "evil.example/", zendesk_login: "a@b.example/token:1" }, "values.subdomain"],
    ["slack-new-order", { points: 3 }, "values.points"],
    ["slack-new-order", { slack_webhook: ["x"] }, "values.slack_webhook"],
  ])("%s %j", async (id, values, path) => {
    const before = await secretNames();
    const problem = expectProblem(await install(id, { values }), 422, "invalid");
    expect(problem.errors?.map((error) => error.path)).toEqual([path]);
    expect(await secretNames()).toEqual(before);
  });

  test("a recipe there is not", async () => {
    for (const id of ["nothing", "constructor", "__proto__"]) {
      expectProblem(await install(id, {}), 404, "not_found");
      expectProblem(await world.api.call("GET", `/api/v1/recipes/${id}`), 404, "not_found");
    }
  });
});
