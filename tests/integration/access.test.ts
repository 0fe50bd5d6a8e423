import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { meSchema } from "#contracts/account.ts";
import { flowSchema } from "#contracts/flow.ts";
import { type ApiClient, createApiClient, expectProblem } from "#tests/integration/support/api-client.ts";
import { listDeliveries } from "#tests/integration/support/deliveries.ts";
import { orderFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { createKeyClient, createOwnerByCommand, ownerPassword } from "#tests/integration/support/owners.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";
import { type Ids, makeOneOfEach, standing } from "./access/access-world.ts";
import { type Call, callsOfOneThing, endless, forAdmins, reads, writes } from "./access/calls.ts";
import { listRoutes } from "./access/list-routes.ts";

let world: World;
let other: Awaited<ReturnType<typeof createOwnerByCommand>>;
let ids: Ids;

beforeAll(async () => {
  world = await openWorld();
  other = await createOwnerByCommand(world.app, "nora@other.example", "Nora's shop");
  ids = await makeOneOfEach(world);
});
afterAll(() => world.close());

test("the calls are all there are: a new route is added to them", () => {
  const known = [...reads(ids), ...writes(ids), ...forAdmins, ...endless].map(([method, path]) =>
    `${method} ${path.replace(/\?.*$/, "")}`.replaceAll(
      /[0-9a-f-]{36}|(?<=(?:secrets|recipes)\/)[\w-]+|(?<=people\/)[\w.]+@[\w.]+/g,
      "*",
    ),
  );
  expect([...new Set(known)].sort()).toEqual(listRoutes().sort());
});

async function expectAllRefused(client: ApiClient, calls: Call[], status: number): Promise<void> {
  for (const [method, path, body] of calls) {
    const answer = await client.call(method, path, body);
    expect(`${answer.status} ${method} ${path}`).toBe(`${status} ${method} ${path}`);
    expectProblem(answer, status);
  }
}

test("another store's things are 404 on every route that names one, and stay as they are", async () => {
  const before = await standing(world, ids);
  await expectAllRefused(other.api, callsOfOneThing(ids), 404);
  expect(await standing(world, ids)).toEqual(before);
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
  const before = await standing(world, ids);
  const callers = [
    createApiClient(world.app.url, {}),
    createApiClient(world.app.url, { apiKey: "hk_notAKey" }),
    createApiClient(world.app.url, { apiKey: "not-even-the-form" }),
    createApiClient(world.app.url, { cookie: "hookline.session_token=forged.signature" }),
  ];
  for (const caller of callers)
    await expectAllRefused(caller, [...reads(ids), ...writes(ids), ...forAdmins, ...endless], 401);
  expect(await standing(world, ids)).toEqual(before);
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
    const before = await standing(world, ids);
    for (const [method, path, body] of reads(ids)) expect((await api.call(method, path, body)).status, path).toBe(200);
    await expectAllRefused(api, [...writes(ids), ...forAdmins], 403);
    expect(await standing(world, ids)).toEqual(before);
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
    const before = await standing(world, ids);
    for (const origin of ["https://evil.example", "null", `${world.app.url}.evil.example`]) {
      const client = createApiClient(world.app.url, {});
      for (const [method, path, body] of writes(ids)) {
        const answer = await client.call(method, path, body, { cookie: world.cookie, origin });
        expectProblem(answer, 403, "forbidden");
      }
    }
    expect(await standing(world, ids)).toEqual(before);
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
