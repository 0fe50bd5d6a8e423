import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { z } from "zod";
import { type Inbox, type inboxAnswerSchema, inboxRequestSchema, inboxSchema } from "#contracts/inbox.ts";
import { pageSchema } from "#contracts/page.ts";
import { expectProblem } from "./support/api-client.ts";
import { deliveryOf, readDelivery, skipWait } from "./support/deliveries.ts";
import { publishFlow, webhookStep } from "./support/flows.ts";
import { flowOf, track } from "./support/track.ts";
import { readUntil } from "./support/until.ts";
import { openWorld, type World } from "./support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function newInbox(answer: z.input<typeof inboxAnswerSchema> = {}): Promise<Inbox> {
  const { id } = await world.api.post("/api/v1/inboxes", { name: "Kit" }, inboxSchema);
  const changed = await world.api.call("PATCH", `/api/v1/inboxes/${id}`, { answer });
  expect(changed.status, changed.text).toBe(200);
  return inboxSchema.parse(changed.json);
}

const read = (id: string) => world.api.get(`/api/v1/inboxes/${id}`, inboxSchema);
const requestsAt = async (id: string, q = "") =>
  (await world.api.get(`/api/v1/inboxes/${id}/requests?q=${encodeURIComponent(q)}`, pageSchema(inboxRequestSchema)))
    .data;

/** One event through a flow that sends to the inbox. */
async function deliverTo(inbox: Inbox, step: object = {}): Promise<string> {
  const type = `kit_${randomUUID().slice(0, 8)}`;
  await publishFlow(world.api, flowOf(type, webhookStep(`${inbox.url}/orders`, step)), type);
  return track(world.api, type);
}

test("a delivery gets the status, the body and the delay chosen, and the request is kept with a valid signature", async () => {
  const answer = { status: 202, body: "taken, thanks", contentType: "text/plain; charset=utf-8", delayMs: 400 };
  const inbox = await newInbox(answer);
  const delivery = await deliveryOf(world.api, await deliverTo(inbox), "delivered");
  const [attempt] = delivery.attempts;
  expect(attempt).toMatchObject({ statusCode: 202, responseBody: "taken, thanks" });
  expect(attempt?.durationMs).toBeGreaterThanOrEqual(390);
  expect(attempt?.responseHeaders).toContainEqual({ name: "content-type", value: answer.contentType });
  const [request] = await requestsAt(inbox.id);
  expect(request).toMatchObject({ path: "/orders", signature: "valid", signatureCode: null, answered: 202 });
  expect(request?.deliveryId).toBe(delivery.id);
});

test("a dropped connection is one: no status, and the delivery is tried again", async () => {
  const inbox = await newInbox({ kind: "drop" });
  const delivery = await deliveryOf(world.api, await deliverTo(inbox), "retrying");
  expect(delivery.attempts).toMatchObject([{ statusCode: null, errorKind: "connect", responseBody: null }]);
  expect(await requestsAt(inbox.id)).toMatchObject([{ answered: null, signature: "valid" }]);
});

test("the first so many fail, the next one is taken; set back, they fail again", async () => {
  const inbox = await newInbox({ failFirst: 2, failStatus: 503 });
  const eventId = await deliverTo(inbox);
  const { id } = await deliveryOf(world.api, eventId, "retrying");
  for (const failed of [1, 2]) {
    const waiting = await readUntil(
      () => readDelivery(world.api, id),
      ({ attempts, status }) => status === "retrying" && attempts.length === failed,
    );
    expect(waiting.attempts.at(-1)?.statusCode).toBe(503);
    expect((await read(inbox.id)).failed).toBe(failed);
    await skipWait(world.databaseUrl, waiting.id);
  }
  const delivered = await deliveryOf(world.api, eventId, "delivered");
  expect(delivered.attempts.map(({ statusCode }) => statusCode)).toEqual([503, 503, 200]);
  expect((await fetch(inbox.url, { method: "POST" })).status).toBe(200);
  expect((await read(inbox.id)).failed).toBe(2);
  await world.api.post(`/api/v1/inboxes/${inbox.id}/reset`, undefined, inboxSchema);
  expect((await fetch(inbox.url, { method: "POST" })).status).toBe(503);
  expect((await read(inbox.id)).failed).toBe(1);
});

test("however many come at once, exactly the first so many fail", async () => {
  const inbox = await newInbox({ failFirst: 7, failStatus: 500 });
  const answers = await Promise.all(Array.from({ length: 30 }, () => fetch(inbox.url, { method: "POST", body: "x" })));
  expect(answers.filter(({ status }) => status === 500)).toHaveLength(7);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(23);
  expect((await read(inbox.id)).failed).toBe(7);
});

test("only so many answers of an inbox are delayed at once; more are told to come later", async () => {
  const inbox = await newInbox({ delayMs: 3000 });
  const answers = await Promise.all(Array.from({ length: 26 }, () => fetch(inbox.url, { method: "POST", body: "x" })));
  const statuses = answers.map(({ status }) => status).sort();
  expect(statuses.filter((status) => status === 200)).toHaveLength(20);
  expect(statuses.filter((status) => status === 429)).toHaveLength(6);
});

test("an answer people wrote can do nothing in a browser, and an answer without a body has none", async () => {
  const inbox = await newInbox({ body: "<script>alert(1)</script>", contentType: "text/html" });
  const page = await fetch(inbox.url);
  expect(page.headers.get("content-security-policy")).toContain("sandbox");
  expect(page.headers.get("x-content-type-options")).toBe("nosniff");
  const empty = await newInbox({ status: 204 });
  const answer = await fetch(empty.url, { method: "POST", body: "x" });
  expect([answer.status, await answer.text()]).toEqual([204, ""]);
});

test("a signature that is missing, too old or of other bytes is told with its reason", async () => {
  const inbox = await newInbox();
  await deliveryOf(world.api, await deliverTo(inbox), "delivered");
  const [signed] = await requestsAt(inbox.id);
  const headers = Object.fromEntries((signed?.headers ?? []).map(({ name, value }) => [name, value]));
  const own = ["webhook-id", "webhook-timestamp", "webhook-signature"];
  const again = Object.fromEntries(own.map((name) => [name, headers[name] ?? ""]));
  const send = async (change: Record<string, string>, body = signed?.body ?? "") => {
    await fetch(inbox.url, { method: "POST", body, headers: { ...again, ...change } });
    return (await requestsAt(inbox.id))[0];
  };
  expect(await send({})).toMatchObject({ signature: "valid" });
  expect(await send({}, "other bytes")).toMatchObject({ signature: "invalid", signatureCode: "no_match" });
  expect(await send({ "webhook-timestamp": "1700000000" })).toMatchObject({ signatureCode: "too_old" });
  await fetch(inbox.url, { method: "POST", body: "unsigned" });
  expect((await requestsAt(inbox.id))[0]).toMatchObject({ signature: "absent", signatureCode: null });
});

test("requests are found by a text of their path, headers or body", async () => {
  const inbox = await newInbox();
  await fetch(`${inbox.url}/by-path`, { method: "POST", body: "100% of_it" });
  await fetch(inbox.url, { method: "POST", body: "plain", headers: { "x-shop": "By-Header" } });
  expect((await requestsAt(inbox.id, "BY-PATH")).map(({ path }) => path)).toEqual(["/by-path"]);
  expect((await requestsAt(inbox.id, "by-header")).map(({ body }) => body)).toEqual(["plain"]);
  expect((await requestsAt(inbox.id, "100% of_")).map(({ path }) => path)).toEqual(["/by-path"]);
  expect(await requestsAt(inbox.id, "100%_of")).toEqual([]);
});

test("inboxes are renamed, get another address and are deleted; the last one stays, and there are at most twenty", async () => {
  const { api } = world;
  const inbox = await newInbox();
  const renamed = await api.call("PATCH", `/api/v1/inboxes/${inbox.id}`, { name: "Slow warehouse" });
  expect(renamed.json).toMatchObject({ name: "Slow warehouse", url: inbox.url });
  const { url } = await api.post(`/api/v1/inboxes/${inbox.id}/renew-key`, undefined, inboxSchema);
  expect([(await fetch(inbox.url)).status, (await fetch(url)).status]).toEqual([404, 200]);
  expectProblem(await api.call("PATCH", `/api/v1/inboxes/${inbox.id}`, { answer: { status: 100 } }), 422);
  expectProblem(await api.call("PATCH", `/api/v1/inboxes/${inbox.id}`, { answer: { contentType: "a\r\nx: y" } }), 422);
  const list = async () => (await api.get("/api/v1/inboxes?limit=100", pageSchema(inboxSchema))).data;
  while ((await list()).length < 20) await api.post("/api/v1/inboxes", { name: "More" }, inboxSchema);
  expectProblem(await api.call("POST", "/api/v1/inboxes", { name: "Too many" }), 409, "conflict");
  const [first, ...others] = await list();
  for (const { id } of others) expect((await api.call("DELETE", `/api/v1/inboxes/${id}`)).status).toBe(204);
  expectProblem(await api.call("DELETE", `/api/v1/inboxes/${first?.id}`), 409, "conflict");
  expect((await fetch(url)).status).toBe(404);
});
