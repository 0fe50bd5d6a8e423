import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { flowSchema, publishedSchema } from "#contracts/flow.ts";
import { flowFileSchema, flowImportedSchema } from "#contracts/flow-file.ts";
import { inboxSchema } from "#contracts/inbox.ts";
import { pageSchema } from "#contracts/page.ts";
import { secretSchema } from "#contracts/secret.ts";
import { listeningTo, sourceOf } from "#core/flows/trigger.ts";
import { root } from "#scripts/paths.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { orderFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { createOwnerByCommand } from "#tests/integration/support/owners.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

const fixtures = join(root, "tests/fixtures/flow-files");
const read = (file: string) => JSON.parse(readFileSync(join(fixtures, file), "utf8"));

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const importFile = (file: unknown, more: object = {}) =>
  world.api.post("/api/v1/flows/import", { file, ...more }, flowImportedSchema);
const exportFlow = (id: string) => world.api.get(`/api/v1/flows/${id}/export`, flowFileSchema);

describe("every file that was ever exported is read", () => {
  test.each(globSync("v*/*.json", { cwd: fixtures }).sort())("%s", async (name) => {
    const { flow } = await importFile(read(name));
    expect(flow).toMatchObject({ name: read(name).name, status: "draft" });
    const sourceId = sourceOf(flow.definition.trigger);
    const { trigger, ...rest } = read(name).definition;
    expect(flow.definition).toMatchObject({ ...rest, trigger: listeningTo(sourceId, trigger) });
  });
});

test("what is exported comes back the same, wherever it is taken", async () => {
  const { flow, missingSources } = await importFile(read("v1/everything.json"));
  expect(missingSources).toEqual([]);
  const file = await exportFlow(flow.id);
  expect(file.sources).toEqual([{ path: "trigger.sourceId", kind: "shopify", name: "My shop" }]);
  const again = await importFile(file, { name: "Copy" });
  expect(again.flow.definition).toEqual(flow.definition);
  const copy = await exportFlow(again.flow.id);
  expect({ ...copy, exportedAt: "", name: "" }).toEqual({ ...file, exportedAt: "", name: "" });

  const other = await createOwnerByCommand(world.app, "nora@other.example", "Nora's shop");
  const elsewhere = await other.api.post("/api/v1/flows/import", { file }, flowImportedSchema);
  expect(elsewhere.flow.definition).toEqual({
    ...flow.definition,
    trigger: { ...flow.definition.trigger, sourceId: null },
  });
  expect(elsewhere.missingSources).toEqual(file.sources);
  expect(elsewhere.missingSecrets).toEqual(["erp_key", "warehouse_key"]);
});

test("the download is a file with the flow's name, and holds no secret, key, inbox or id of a source", async () => {
  const { api, shop } = world;
  await api.post("/api/v1/secrets", { name: "warehouse_key", value: "wk-4711-value" }, secretSchema);
  const inbox = (await api.get("/api/v1/inboxes", pageSchema(inboxSchema))).data[0];
  const definition = orderFlow(
    webhookStep(inbox?.url ?? "", {
      headers: [
        { name: "Authorization", value: "Bearer {{ secrets.warehouse_key }}" },
        { name: "X-Api-Key", value: "typed-by-hand" },
      ],
    }),
  );
  definition.trigger = { kind: "event", eventType: "placed_order", sourceId: shop.id };
  const flow = await api.post("/api/v1/flows", { name: "Café orders", definition }, flowSchema);
  const answer = await api.call("GET", `/api/v1/flows/${flow.id}/export`);
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="hookline-cafe-orders.json"');
  for (const secret of ["wk-4711-value", "typed-by-hand", shop.id, "/api/inbox/"])
    expect(answer.text).not.toContain(secret);
  const file = flowFileSchema.parse(answer.json);
  expect(file.secretsNeeded).toEqual(["warehouse_key"]);

  const imported = await importFile(file);
  expect(imported).toMatchObject({ missingSecrets: [], missingSources: [] });
  expect(imported.toFill.map(({ path }) => path)).toEqual([
    "definition.steps.0.url",
    "definition.steps.0.headers.1.value",
  ]);
  const refused = await api.call("POST", `/api/v1/flows/${imported.flow.id}/publish`, {});
  expect(expectProblem(refused, 422).errors?.map(({ path }) => path)).toEqual(imported.toFill.map(({ path }) => path));
});

test("an imported flow can go live", async () => {
  const { api, receiver } = world;
  const definition = orderFlow(webhookStep(`${receiver.origin}/orders`));
  const { id } = await api.post("/api/v1/flows", { name: "Orders", definition }, flowSchema);
  const { flow } = await importFile(await exportFlow(id), { name: "Orders again" });
  expect(await api.post(`/api/v1/flows/${flow.id}/publish`, {}, publishedSchema)).toMatchObject({ version: 1 });
});

describe("a file that cannot be read is refused at its place, and nothing is made", () => {
  const least = () => read("v1/least.json");
  const step = { id: "s1", kind: "webhook", url: "https://a.example/", body: { kind: "json", template: "{" } };
  test.each([
    ["something else", { name: "Orders" }, "file"],
    ["a text", "{}", "file"],
    ["a newer format", { ...least(), formatVersion: 2 }, "file.formatVersion"],
    ["another file of ours", { ...least(), hookline: "store" }, "file.hookline"],
    ["no definition", { ...least(), definition: undefined }, "file.definition"],
    ["an unknown field", { ...least(), owner: "x" }, "file.owner"],
    [
      "an unknown step",
      { ...least(), definition: { ...least().definition, steps: [{ id: "s1", kind: "sms" }] } },
      "file.definition.steps.0.kind",
    ],
    [
      "a template that is not JSON",
      { ...least(), definition: { ...least().definition, steps: [step] } },
      "definition.steps.0.body.template",
    ],
  ])("%s", async (_, file, path) => {
    const count = async () => (await world.api.get("/api/v1/flows?limit=200", pageSchema(flowSchema))).data.length;
    const before = await count();
    const problem = expectProblem(await world.api.call("POST", "/api/v1/flows/import", { file }), 422, "invalid");
    expect(problem.errors?.[0]?.path).toBe(path);
    expect(await count()).toBe(before);
  });

  test("too large a file", async () => {
    const file = { ...least(), name: "x".repeat(2_100_000) };
    expectProblem(await world.api.call("POST", "/api/v1/flows/import", { file }), 413, "too_large");
  });
});
