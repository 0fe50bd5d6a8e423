import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageSchema } from "#contracts/page.ts";
import { type Receipt, receiptSchema } from "#contracts/receipt.ts";
import { secretSchema } from "#contracts/secret.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { deliveryOf } from "#tests/integration/support/deliveries.ts";
import { publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { createKeyClient } from "#tests/integration/support/owners.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { flowOf, track } from "#tests/integration/support/track.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

const warehouseKey = "wk-clear-71c0ffee";
const person = { email: "ana@shop.example", firstName: "Anabella", phone: "+44 7700 900123" };

let world: World;
let deliveryId: string;

beforeAll(async () => {
  world = await openWorld();
  const { api, receiver } = world;
  await api.post("/api/v1/secrets", { name: "warehouse", value: warehouseKey }, secretSchema);
  receiver.behave({ kind: "answer", status: 422, body: `{"error":"no stock for Anabella","key":"${warehouseKey}"}` });
  const template =
    '{"mail":"{{ person.email }}","hello":"Dear {{ person.firstName }}","sku":"{{ event.properties.sku }}"}';
  const step = webhookStep(`${receiver.origin}/orders?who={{ person.email }}&token={{ secrets.warehouse }}`, {
    headers: [{ name: "Authorization", value: "Bearer typed-in-clear" }],
    body: { kind: "json", template },
    retry: "none",
  });
  await publishFlow(api, flowOf("receipt_wanted", step));
  const eventId = await track(api, "receipt_wanted", { person, properties: { sku: "CAT-7" } });
  deliveryId = (await deliveryOf(api, eventId, "failed")).id;
});
afterAll(() => world.close());

function share(input: object = {}): Promise<Receipt> {
  return world.api.post(`/api/v1/deliveries/${deliveryId}/receipts`, input, receiptSchema);
}

/** The page as somebody without an account gets it. */
async function open(url: string | null) {
  const response = await fetch(url ?? "", { redirect: "manual" });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

async function listed(): Promise<Receipt[]> {
  return (await world.api.get(`/api/v1/deliveries/${deliveryId}/receipts`, pageSchema(receiptSchema))).data;
}

describe("what a link shows", () => {
  test("the request and the answer, keys and the customer masked, to anybody", async () => {
    const { html, headers, status } = await open((await share()).url);
    expect(status).toBe(200);
    for (const shown of ["CAT-7", "422", "no stock for", "[personal]", deliveryId]) expect(html).toContain(shown);
    for (const hidden of [person.email, "ana%40", "Anabella", warehouseKey, "typed-in-clear"])
      expect(html).not.toContain(hidden);
    expect(headers.get("cache-control")).toContain("no-store");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-robots-tag")).toContain("noindex");
  });

  test("the customer too when its maker says so, never a key", async () => {
    const { html } = await open((await share({ showPersonal: true })).url);
    for (const shown of [person.email, "Anabella"]) expect(html).toContain(shown);
    for (const hidden of [warehouseKey, "typed-in-clear"]) expect(html).not.toContain(hidden);
  });

  test("its looks are counted", async () => {
    const receipt = await share();
    await open(receipt.url);
    await open(receipt.url);
    const row = (await listed()).find(({ id }) => id === receipt.id);
    expect(row).toMatchObject({ openedCount: 2, state: "open" });
    expect(row?.lastOpenedAt).not.toBeNull();
  });
});

describe("a link that shows nothing", () => {
  test("says the same whether it was changed, has expired, was revoked or never was", async () => {
    const { databaseUrl, api, app } = world;
    const [changed, expired, revoked, gone] = [await share(), await share(), await share(), await share()];
    await runSql(databaseUrl, "UPDATE receipt SET expires_at = now() WHERE id = $1", [expired.id]);
    await runSql(databaseUrl, "DELETE FROM receipt WHERE id = $1", [gone.id]);
    expect((await api.call("DELETE", `/api/v1/receipts/${revoked.id}`)).status).toBe(204);
    const answers = await Promise.all([
      open(`${changed.url?.slice(0, -2)}xx`),
      open(expired.url),
      open(revoked.url),
      open(gone.url),
      open(`${app.url}/receipt/nothing`),
    ]);
    for (const { html, status } of answers) {
      expect(status).toBe(404);
      expect(html).toContain("This link shows nothing");
      expect(html).not.toContain("CAT-7");
    }
    expect(Object.fromEntries((await listed()).map(({ id, state }) => [id, state]))).toMatchObject({
      [expired.id]: "expired",
      [revoked.id]: "revoked",
    });
    expectProblem(await api.call("DELETE", `/api/v1/receipts/${revoked.id}`), 404);
  });
});

test("making and revoking are in the audit log; who only looks gets no link to hand on", async () => {
  const { api, app, databaseUrl } = world;
  const receipt = await share({ expiresInDays: 1 });
  await api.call("DELETE", `/api/v1/receipts/${receipt.id}`);
  const entries = await runSql(databaseUrl, "SELECT action, detail FROM audit_entry WHERE target_id = $1 ORDER BY id", [
    receipt.id,
  ]);
  expect(entries).toEqual([
    { action: "receipt.created", detail: { deliveryId, expiresInDays: 1, showPersonal: false } },
    { action: "receipt.revoked", detail: {} },
  ]);
  const analyst = (await createKeyClient(app.url, api, "analyst")).api;
  expectProblem(await analyst.call("POST", `/api/v1/deliveries/${deliveryId}/receipts`, {}), 403);
  const seen = await analyst.get(`/api/v1/deliveries/${deliveryId}/receipts`, pageSchema(receiptSchema));
  expect(seen.data.length).toBeGreaterThan(0);
  expect(seen.data.every(({ url }) => url === null)).toBe(true);
});

test("a lifetime of no days or of years is refused", async () => {
  for (const expiresInDays of [0, 91, 1.5]) {
    expectProblem(await world.api.call("POST", `/api/v1/deliveries/${deliveryId}/receipts`, { expiresInDays }), 422);
  }
});
