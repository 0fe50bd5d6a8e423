import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { apiKeySchema, meSchema } from "#contracts/account.ts";
import { createdAlertChannelSchema } from "#contracts/alert-channel.ts";
import { endpointSchema } from "#contracts/endpoint.ts";
import { flowSchema } from "#contracts/flow.ts";
import { inboxSchema } from "#contracts/inbox.ts";
import { pageSchema } from "#contracts/page.ts";
import { receiptSchema } from "#contracts/receipt.ts";
import { savedViewSchema } from "#contracts/saved-view.ts";
import { secretSchema } from "#contracts/secret.ts";
import { sourceSchema } from "#contracts/source.ts";
import { root } from "#scripts/paths.ts";
import { type ApiClient, createApiClient, expectProblem } from "#tests/integration/support/api-client.ts";
import { deliveryOf, listDeliveries } from "#tests/integration/support/deliveries.ts";
import { orderFlow, publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { createKeyClient, createOwnerByCommand, ownerPassword } from "#tests/integration/support/owners.ts";
import { failOnce, problemOf } from "#tests/integration/support/problems.ts";
import { startReplay } from "#tests/integration/support/replays.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;
let other: Awaited<ReturnType<typeof createOwnerByCommand>>;
const ids = {
  flow: "",
  source: "",
  delivery: "",
  run: "",
  replay: "",
  event: "",
  endpoint: "",
  key: "",
  inbox: "",
  view: "",
  channel: "",
  problem: "",
  receipt: "",
};

beforeAll(async () => {
  world = await openWorld();
  const { api, app, receiver, shop } = world;
  other = await createOwnerByCommand(app, "nora@other.example", "Nora's shop");
  await api.post("/api/v1/secrets", { name: "warehouse", value: "wk-1" }, secretSchema);
  ids.flow = await publishFlow(api, orderFlow(webhookStep(`${receiver.origin}/orders`)));
  const { eventId } = await shop.placeOrder();
  ids.event = eventId;
  const delivery = await deliveryOf(api, eventId, "delivered");
  ids.delivery = delivery.id;
  ids.run = delivery.runId;
  ids.replay = (await startReplay(api, { filter: { status: ["failed"] } })).id;
  ids.problem = (await problemOf(api, await failOnce(world))).id;
  ids.source = shop.id;
  ids.key = (await createKeyClient(app.url, api, "manager")).id;
  ids.endpoint = (await api.get("/api/v1/endpoints", pageSchema(endpointSchema))).data[0]?.id ?? "";
  ids.receipt = (await api.post(`/api/v1/deliveries/${delivery.id}/receipts`, {}, receiptSchema)).id;
  await runSql(
    world.databaseUrl,
    `INSERT INTO person (store_id, key, about, first_seen_at, last_event_at)
     SELECT store_id, 'ana@shop.example', '{}', now(), now() FROM flow WHERE id = $1`,
    [ids.flow],
  );
  const channel = { kind: "webhook", name: "Duty", url: `${receiver.origin}/alerts` };
  ids.channel = (await api.post("/api/v1/alert-channels", channel, createdAlertChannelSchema)).id;
  const view = { name: "Failed", query: "status=failed", shared: true };
  ids.view = (await api.post("/api/v1/saved-views", view, savedViewSchema)).id;
  ids.inbox = (await api.get("/api/v1/inboxes", pageSchema(inboxSchema))).data[0]?.id ?? "";
});
afterAll(() => world.close());

type Call = [method: string, path: string, body?: object];

/** Every route that names one thing of a store. */
const callsOfOneThing = (): Call[] => [
  ["GET", `/api/v1/flows/${ids.flow}`],
  ["PATCH", `/api/v1/flows/${ids.flow}`, { name: "Taken over" }],
  ["DELETE", `/api/v1/flows/${ids.flow}`],
  ["GET", `/api/v1/flows/${ids.flow}/versions`],
  ["POST", `/api/v1/flows/${ids.flow}/publish`, {}],
  ["POST", `/api/v1/flows/${ids.flow}/rollback`, { version: 1 }],
  ["POST", `/api/v1/flows/${ids.flow}/duplicate`, {}],
  ["POST", `/api/v1/flows/${ids.flow}/restore`],
  ["POST", `/api/v1/flows/${ids.flow}/pause`, {}],
  ["POST", `/api/v1/flows/${ids.flow}/resume`, {}],
  ["POST", `/api/v1/flows/${ids.flow}/release-flood`],
  ["GET", `/api/v1/flows/${ids.flow}/step-counts`],
  ["GET", `/api/v1/flows/${ids.flow}/check`],
  ["PUT", `/api/v1/flows/${ids.flow}/check`, { every: null }],
  ["GET", `/api/v1/flows/${ids.flow}/checks`],
  ["POST", `/api/v1/flows/${ids.flow}/test`, { sample: true }],
  ["GET", `/api/v1/flows/${ids.flow}/export`],
  ["POST", `/api/v1/flows/${ids.flow}/walk`, { sample: true }],
  ["POST", `/api/v1/flows/${ids.flow}/dry-run`, { days: 1 }],
  ["GET", `/api/v1/sources/${ids.source}`],
  ["PATCH", `/api/v1/sources/${ids.source}`, { name: "Taken over" }],
  ["DELETE", `/api/v1/sources/${ids.source}`],
  ["GET", `/api/v1/sources/${ids.source}/rejections`],
  ["GET", `/api/v1/deliveries/${ids.delivery}`],
  ["POST", `/api/v1/deliveries/${ids.delivery}/replay`, {}],
  ["POST", `/api/v1/deliveries/${ids.delivery}/cancel`, {}],
  ["POST", `/api/v1/deliveries/${ids.delivery}/release`],
  ["POST", `/api/v1/deliveries/${ids.delivery}/skip`],
  ["GET", `/api/v1/deliveries/${ids.delivery}/context`],
  ["GET", "/api/v1/people/ana@shop.example"],
  ["GET", `/api/v1/deliveries/${ids.delivery}/receipts`],
  ["POST", `/api/v1/deliveries/${ids.delivery}/receipts`, {}],
  ["DELETE", `/api/v1/receipts/${ids.receipt}`],
  ["GET", `/api/v1/runs/${ids.run}`],
  ["POST", `/api/v1/runs/${ids.run}/cancel`],
  ["GET", `/api/v1/replays/${ids.replay}`],
  ["POST", `/api/v1/replays/${ids.replay}/pause`],
  ["POST", `/api/v1/replays/${ids.replay}/resume`],
  ["POST", `/api/v1/replays/${ids.replay}/cancel`],
  ["GET", `/api/v1/problems/${ids.problem}`],
  ["POST", `/api/v1/problems/${ids.problem}/acknowledge`],
  ["POST", `/api/v1/problems/${ids.problem}/resolve`],
  ["POST", `/api/v1/problems/${ids.problem}/reopen`],
  ["POST", `/api/v1/events/${ids.event}/replay`, {}],
  ["GET", `/api/v1/events/${ids.event}`],
  ["GET", `/api/v1/endpoints/${ids.endpoint}`],
  ["PATCH", `/api/v1/endpoints/${ids.endpoint}`, { status: "paused" }],
  ["POST", `/api/v1/endpoints/${ids.endpoint}/rotate-secret`, {}],
  ["GET", `/api/v1/endpoints/${ids.endpoint}/activity`],
  ["POST", `/api/v1/endpoints/${ids.endpoint}/ping`, {}],
  ["GET", `/api/v1/inboxes/${ids.inbox}`],
  ["PATCH", `/api/v1/inboxes/${ids.inbox}`, { name: "Taken over" }],
  ["DELETE", `/api/v1/inboxes/${ids.inbox}`],
  ["POST", `/api/v1/inboxes/${ids.inbox}/reset`],
  ["POST", `/api/v1/inboxes/${ids.inbox}/renew-key`],
  ["GET", `/api/v1/inboxes/${ids.inbox}/requests`],
  ["DELETE", `/api/v1/inboxes/${ids.inbox}/requests`],
  ["PUT", "/api/v1/secrets/warehouse", { value: "taken over" }],
  ["DELETE", "/api/v1/secrets/warehouse"],
  ["DELETE", `/api/v1/keys/${ids.key}`],
  ["PATCH", `/api/v1/saved-views/${ids.view}`, { name: "Taken over" }],
  ["DELETE", `/api/v1/saved-views/${ids.view}`],
  ["POST", `/api/v1/alert-channels/${ids.channel}/test`],
  ["DELETE", `/api/v1/alert-channels/${ids.channel}`],
];

const exported = {
  hookline: "flow",
  formatVersion: 1,
  exportedAt: "2026-11-21T15:00:00.000Z",
  name: "New",
  definition: orderFlow(),
  secretsNeeded: [],
  sources: [],
};

/** Some read with a body. */
const isRead = ([method, path]: Call) => method === "GET" || /\/(walk|dry-run)$/.test(path);

const writes = (): Call[] => [
  ...callsOfOneThing().filter((call) => !isRead(call)),
  ["POST", "/api/v1/flows", { name: "New", definition: orderFlow() }],
  ["POST", "/api/v1/flows/import", { file: exported }],
  ["POST", "/api/v1/recipes/slack-new-order/install", {}],
  ["POST", "/api/v1/sources", { kind: "custom", name: "New" }],
  ["POST", "/api/v1/secrets", { name: "new_secret", value: "1" }],
  ["POST", "/api/v1/keys", { name: "New" }],
  ["POST", "/api/v1/inboxes", { name: "New" }],
  ["POST", "/api/v1/events", { type: "placed_order" }],
  ["POST", "/api/v1/runs/release", { flowId: ids.flow }],
  ["POST", "/api/v1/runs/skip", { flowId: ids.flow }],
  ["POST", "/api/v1/deliveries/release", { filter: {} }],
  ["POST", "/api/v1/deliveries/skip", { filter: {} }],
  ["POST", "/api/v1/replays", { filter: {} }],
  ["POST", "/api/v1/saved-views", { name: "New", query: "" }],
  ["POST", "/api/v1/sample-orders", {}],
  ["POST", "/api/v1/alert-channels", { kind: "slack", name: "New", url: "https://hooks.example.com/" }],
  ["PATCH", "/api/v1/store", { name: "Taken over" }],
];

const reads = (): Call[] => [
  ...callsOfOneThing().filter(isRead),
  ["GET", `/api/v1/runs?flowId=${ids.flow}`],
  ["GET", "/api/v1/me"],
  ["POST", "/api/v1/filters/preview", { eventType: "placed_order", filter: null }],
  ["GET", "/api/v1/flows"],
  ["GET", "/api/v1/recipes"],
  ["GET", "/api/v1/recipes/slack-new-order"],
  ["GET", "/api/v1/sources"],
  ["GET", "/api/v1/events"],
  ["GET", "/api/v1/people"],
  ["GET", "/api/v1/people/dates"],
  ["GET", "/api/v1/timeline?personEmail=ana@shop.example"],
  ["GET", "/api/v1/event-fields?eventType=placed_order"],
  ["GET", "/api/v1/event-fields/presence?eventType=placed_order&paths=event.total"],
  ["GET", "/api/v1/deliveries"],
  ["GET", "/api/v1/deliveries/found?q=1042"],
  ["GET", "/api/v1/deliveries/export"],
  ["GET", "/api/v1/saved-views"],
  ["GET", "/api/v1/replays"],
  ["POST", "/api/v1/replays/estimate", { filter: {} }],
  ["GET", "/api/v1/problems"],
  ["GET", "/api/v1/endpoints"],
  ["GET", "/api/v1/overview"],
  ["GET", "/api/v1/inboxes"],
  ["GET", "/api/v1/secrets"],
  ["GET", "/api/v1/first-run"],
  ["GET", "/api/v1/alert-channels"],
  ["GET", "/api/v1/notices"],
  ["POST", "/api/v1/notices/read", {}],
];

const forAdmins: Call[] = [["GET", "/api/v1/keys"]];
const endless: Call[] = [["GET", "/api/v1/live"]];

/** Every method of every route, as `GET /api/v1/flows/*`, read from the routes themselves. */
function listRoutes(): string[] {
  const folder = join(root, "app/api/v1");
  const files = globSync("**/route.ts", { cwd: folder }).filter((file) => !file.includes("[..."));
  return files.flatMap((file) => {
    const methods = readFileSync(join(folder, file), "utf8").matchAll(/^export const ([A-Z]+) =/gm);
    return [...methods].map(([, method]) => `${method} /api/v1/${dirname(file).replaceAll(/\[\w+\]/g, "*")}`);
  });
}

test("the calls below are all there are: a new route is added to them", () => {
  const known = [...reads(), ...writes(), ...forAdmins, ...endless].map(([method, path]) =>
    `${method} ${path.replace(/\?.*$/, "")}`.replaceAll(
      /[0-9a-f-]{36}|(?<=(?:secrets|recipes)\/)[\w-]+|(?<=people\/)[\w.]+@[\w.]+/g,
      "*",
    ),
  );
  expect([...new Set(known)].sort()).toEqual(listRoutes().sort());
});

/** What somebody who may do nothing must not have changed. */
async function standing() {
  const { api } = world;
  const flow = await api.get(`/api/v1/flows/${ids.flow}`, flowSchema);
  const { lastRejectionAt: _, ...source } = await api.get(`/api/v1/sources/${ids.source}`, sourceSchema);
  const { data: secrets } = await api.get("/api/v1/secrets", pageSchema(secretSchema));
  const { data: flows } = await api.get("/api/v1/flows", pageSchema(flowSchema));
  const { data: keys } = await api.get("/api/v1/keys", pageSchema(apiKeySchema));
  const { data: sources } = await api.get("/api/v1/sources", pageSchema(sourceSchema));
  const [me, deliveries] = [await api.get("/api/v1/me", meSchema), await listDeliveries(api, "test=include")];
  const keyIds = keys.map(({ id }) => id).sort();
  return { flow, source, secrets, flows: flows.length, keyIds, sources: sources.length, store: me.store, deliveries };
}

async function expectAllRefused(client: ApiClient, calls: Call[], status: number): Promise<void> {
  for (const [method, path, body] of calls) {
    const answer = await client.call(method, path, body);
    expect(`${answer.status} ${method} ${path}`).toBe(`${status} ${method} ${path}`);
    expectProblem(answer, status);
  }
}

test("another store's things are 404 on every route that names one, and stay as they are", async () => {
  const before = await standing();
  await expectAllRefused(other.api, callsOfOneThing(), 404);
  expect(await standing()).toEqual(before);
});

test("another store's event, source and secret are no use in one's own flow", async () => {
  const step = webhookStep("https://hooks.example.com/?key={{ secrets.warehouse }}");
  const made = await other.api.post("/api/v1/flows", { name: "Own", definition: orderFlow(step) }, flowSchema);
  const tested = await other.api.call("POST", `/api/v1/flows/${made.id}/test`, { eventId: ids.event, send: false });
  expect(expectProblem(tested, 422).errors?.[0]?.path).toBe("eventId");
  expectProblem(await other.api.call("POST", `/api/v1/flows/${made.id}/publish`, {}), 422);
  const trigger = { kind: "event", eventType: "placed_order", sourceId: ids.source };
  const borrowed = await other.api.call("PATCH", `/api/v1/flows/${made.id}`, { definition: { trigger, steps: [] } });
  expect(expectProblem(borrowed, 422).errors?.[0]?.path).toBe("definition.trigger.sourceId");
});

test("lists show one's own store only, whatever they are asked for", async () => {
  for (const query of [`flowId=${ids.flow}`, `eventId=${ids.event}`, `q=${ids.delivery}`])
    expect(await listDeliveries(other.api, query)).toEqual([]);
});

test("without credentials, or with wrong ones, everything is 401", async () => {
  const before = await standing();
  const callers = [
    createApiClient(world.app.url, {}),
    createApiClient(world.app.url, { apiKey: "hk_notAKey" }),
    createApiClient(world.app.url, { apiKey: "not-even-the-form" }),
    createApiClient(world.app.url, { cookie: "hookline.session_token=forged.signature" }),
  ];
  for (const caller of callers)
    await expectAllRefused(caller, [...reads(), ...writes(), ...forAdmins, ...endless], 401);
  expect(await standing()).toEqual(before);
});

test("a revoked key is refused from the next call on", async () => {
  const { api, id } = await createKeyClient(world.app.url, world.api, "manager");
  expect((await api.call("GET", "/api/v1/me")).status).toBe(200);
  expect((await world.api.call("DELETE", `/api/v1/keys/${id}`)).status).toBe(204);
  expectProblem(await api.call("GET", "/api/v1/me"), 401, "unauthenticated");
  expectProblem(await world.api.call("DELETE", `/api/v1/keys/${id}`), 404);
});

describe("a role", () => {
  test("analyst may read everything but keys, and change nothing", async () => {
    const { api } = await createKeyClient(world.app.url, world.api, "analyst");
    const before = await standing();
    for (const [method, path, body] of reads()) expect((await api.call(method, path, body)).status, path).toBe(200);
    await expectAllRefused(api, [...writes(), ...forAdmins], 403);
    expect(await standing()).toEqual(before);
  });

  test("manager changes flows, but neither keys nor the store", async () => {
    const { api } = await createKeyClient(world.app.url, world.api, "manager");
    const { id } = await api.post("/api/v1/flows", { name: "By a manager", definition: orderFlow() }, flowSchema);
    expect((await api.call("DELETE", `/api/v1/flows/${id}`)).status).toBe(204);
    const refused: Call[] = [
      ["GET", "/api/v1/keys"],
      ["POST", "/api/v1/keys", { name: "New", role: "admin" }],
      ["DELETE", `/api/v1/keys/${ids.key}`],
      ["PATCH", "/api/v1/store", { name: "Taken over" }],
    ];
    await expectAllRefused(api, refused, 403);
  });

  test("owner cannot be given to a key", async () => {
    expectProblem(await world.api.call("POST", "/api/v1/keys", { name: "New", role: "owner" }), 422);
  });
});

describe("a session", () => {
  test("changes nothing from another site's page", async () => {
    const before = await standing();
    for (const origin of ["https://evil.example", "null", `${world.app.url}.evil.example`]) {
      const client = createApiClient(world.app.url, {});
      for (const [method, path, body] of writes()) {
        const answer = await client.call(method, path, body, { cookie: world.cookie, origin });
        expectProblem(answer, 403, "forbidden");
      }
    }
    expect(await standing()).toEqual(before);
  });

  test("comes from the right password only, and ends with signing out", async () => {
    const { app } = world;
    const signIn = (password: string) =>
      fetch(`${app.url}/api/auth/sign-in/email`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: app.url },
        body: JSON.stringify({ email: "owner@shop.example", password }),
      });
    expect((await signIn("wrong horse battery")).status).toBe(401);
    const signedIn = await signIn(ownerPassword);
    expect(signedIn.status).toBe(200);
    const [line = ""] = signedIn.headers.getSetCookie();
    expect(line).toMatch(/HttpOnly/i);
    expect(line).toMatch(/SameSite=Lax/i);
    const session = createApiClient(app.url, { cookie: line.split(";")[0] ?? "" });
    expect((await session.get("/api/v1/me", meSchema)).role).toBe("owner");
    await session.call("POST", "/api/auth/sign-out", {});
    expectProblem(await session.call("GET", "/api/v1/me"), 401);
  });

  test("cannot be had by signing up a second time", async () => {
    const { app } = world;
    const input = { email: "mallory@shop.example", password: ownerPassword, name: "Mallory", storeName: "Theirs" };
    const client = createApiClient(app.url, {});
    expectProblem(await client.call("POST", "/api/setup", input), 403, "setup_done");
    const signUp = await client.call("POST", "/api/auth/sign-up/email", input, { origin: app.url });
    expect(signUp.status).toBeGreaterThanOrEqual(400);
  });
});
