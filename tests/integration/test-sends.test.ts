import { afterAll, beforeAll, expect, test } from "vitest";
import { eventDetailSchema, eventRowSchema } from "#contracts/event-view.ts";
import { flowSchema, flowTestResultSchema } from "#contracts/flow.ts";
import { pageSchema } from "#contracts/page.ts";
import { secretSchema } from "#contracts/secret.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { deliveriesOf, listDeliveries, readDelivery } from "#tests/integration/support/deliveries.ts";
import { type DefinitionInput, orderFlow, publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { flowOf, track } from "#tests/integration/support/track.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
  await world.api.post("/api/v1/secrets", { name: "till", value: "clear-till-key" }, secretSchema);
});
afterAll(() => world.close());

const requestsAt = (path: string) => world.receiver.requests.filter((request) => request.path === path);
const runTest = (flowId: string, input: object) =>
  world.api.post(`/api/v1/flows/${flowId}/test`, input, flowTestResultSchema);

async function draft(definition: DefinitionInput): Promise<string> {
  return (await world.api.post("/api/v1/flows", { name: "Draft", definition }, flowSchema)).id;
}

test("a draft is tested with the sample: sent in clear, shown masked, marked in the log and left out of it", async () => {
  const { api, receiver } = world;
  receiver.behaveAt("/sample", { kind: "answer", status: 201, body: '{"ok":true}', headers: { "x-answer": "yes" } });
  const headers = [{ name: "Authorization", value: "Bearer {{ secrets.till }}" }];
  const flowId = await draft(orderFlow(webhookStep(`${receiver.origin}/sample`, { headers })));
  const result = await runTest(flowId, { sample: true });

  expect(result).toMatchObject({ stepId: "s1", error: null, missing: [], decision: { matched: true } });
  expect(result.response).toMatchObject({ statusCode: 201, body: '{"ok":true}', bodyTruncated: false });
  expect(result.response?.headers).toContainEqual({ name: "x-answer", value: "yes" });
  expect(result.request).toMatchObject({ method: "POST", url: `${receiver.origin}/sample` });
  expect(result.request?.headers).toContainEqual({ name: "Authorization", value: "Bearer ******" });
  expect(JSON.stringify(result)).not.toContain("clear-till-key");
  const [sent] = requestsAt("/sample");
  expect(sent?.headers.authorization).toBe("Bearer clear-till-key");
  expect(sent?.body).toBe(result.request?.body);
  expect(sent?.headers["webhook-id"]).toBe(result.deliveryId);

  const kept = await readDelivery(api, result.deliveryId ?? "");
  expect(kept).toMatchObject({ isTest: true, status: "delivered", flowVersion: null, attemptCount: 1 });
  expect(kept.attempts).toMatchObject([{ trigger: "manual", statusCode: 201 }]);
  const ids = async (query: string) => (await listDeliveries(api, query)).map(({ id }) => id);
  expect(await ids("")).not.toContain(kept.id);
  expect(await ids("test=only")).toContain(kept.id);
  expect(await ids("test=include")).toContain(kept.id);
  const { data: events } = await api.get("/api/v1/events", pageSchema(eventRowSchema));
  expect(events.map(({ id }) => id)).not.toContain(kept.eventId);
  expectProblem(await api.call("POST", `/api/v1/deliveries/${kept.id}/replay`, {}), 409, "conflict");
});

test("a test with a real event uses its data and starts nothing", async () => {
  const { api, receiver, shop } = world;
  const placed = await shop.placeOrder();
  await shop.placeOrder();
  const flowId = await draft(orderFlow(webhookStep(`${receiver.origin}/real/{{ event.orderNumber }}`)));
  const result = await runTest(flowId, { eventId: placed.eventId });
  expect(result.request?.url).toBe(`${receiver.origin}/real/${placed.orderNumber}`);
  expect(JSON.parse(requestsAt(`/real/${placed.orderNumber}`)[0]?.body ?? "")).toEqual({ order: placed.orderNumber });
  const event = await api.get(`/api/v1/events/${placed.eventId}`, eventDetailSchema);
  expect(event.deliveries.filter(({ isTest }) => !isTest)).toEqual([]);
  expect(await listDeliveries(api, `eventId=${placed.eventId}`)).toEqual([]);
});

test("without a choice the newest real event of the type is used", async () => {
  const { receiver, shop } = world;
  await shop.placeOrder();
  const { orderNumber } = await shop.placeOrder();
  const flowId = await draft(orderFlow(webhookStep(`${receiver.origin}/newest/{{ event.orderNumber }}`)));
  expect((await runTest(flowId, { send: false })).request?.url).toBe(`${receiver.origin}/newest/${orderNumber}`);
});

test("a preview renders and tells what is missing, but sends and keeps nothing", async () => {
  const { api, receiver } = world;
  const body = { kind: "json", template: '{"a":"{{ event.nothing }}","b":"{{ event.orderNumber }}"}' } as const;
  const flowId = await draft(orderFlow(webhookStep(`${receiver.origin}/preview`, { body })));
  const before = await listDeliveries(api, "test=include");
  const preview = await runTest(flowId, { sample: true, send: false });
  expect(preview).toMatchObject({ deliveryId: null, response: null, error: null, missing: ["event.nothing"] });
  expect(await listDeliveries(api, "test=include")).toEqual(before);
  const sent = await runTest(flowId, { sample: true });
  expect(requestsAt("/preview").map(({ headers }) => headers["webhook-id"])).toEqual([sent.deliveryId]);
});

test("a test that fails says why and is not tried again", async () => {
  const { api, receiver } = world;
  receiver.behaveAt("/refuses", { kind: "answer", status: 500, body: "no" });
  const flowId = await draft(orderFlow(webhookStep(`${receiver.origin}/refuses`)));
  const result = await runTest(flowId, { sample: true });
  expect(result.response).toMatchObject({ statusCode: 500, body: "no" });
  expect(result.error).toMatchObject({ kind: "http" });
  const kept = await readDelivery(api, result.deliveryId ?? "");
  expect(kept).toMatchObject({ status: "failed", nextAttemptAt: null, attemptCount: 1 });

  const missing = await draft(orderFlow(webhookStep(`${receiver.origin}/?key={{ secrets.nowhere }}`)));
  const unsent = await runTest(missing, { sample: true });
  expect(unsent).toMatchObject({ deliveryId: null, request: null, error: { kind: "missing_secret" } });
});

test("a test tells whether the event would have started the flow", async () => {
  const { receiver } = world;
  const step = webhookStep(`${receiver.origin}/filtered`);
  const filter = { path: "event.total", op: "gt", value: 1_000_000 } as const;
  const flowId = await draft({ trigger: { kind: "event", eventType: "placed_order", filter }, steps: [step] });
  const { decision } = await runTest(flowId, { sample: true, send: false });
  expect(decision).toMatchObject({ matched: false, reason: { code: "filter_not_met" } });
});

test("of two webhooks the second is sent although the first failed", async () => {
  const { api, receiver } = world;
  receiver.behaveAt("/first", { kind: "answer", status: 400 });
  const steps = [
    webhookStep(`${receiver.origin}/first`, { id: "one" }),
    webhookStep(`${receiver.origin}/second`, { id: "two" }),
  ];
  await publishFlow(api, flowOf("two_steps", ...steps), "Two steps");
  const eventId = await track(api, "two_steps");
  const event = await readUntil(
    () => api.get(`/api/v1/events/${eventId}`, eventDetailSchema),
    ({ runs }) => runs[0]?.finishedAt != null,
  );
  expect(event.runs[0]).toMatchObject({ status: "failed", reason: { code: "delivery_failed" } });
  const outcomes = event.deliveries.map(({ stepId, status }) => [stepId, status]).sort();
  expect(outcomes).toEqual([
    ["one", "failed"],
    ["two", "delivered"],
  ]);
  expect([requestsAt("/first").length, requestsAt("/second").length]).toEqual([1, 1]);

  receiver.behaveAt("/first", { kind: "answer" });
  const failed = event.deliveries.find(({ stepId }) => stepId === "one");
  await api.call("POST", `/api/v1/deliveries/${failed?.id}/replay`, {});
  await deliveriesOf(api, eventId, "delivered", 2);
  expect([requestsAt("/first").length, requestsAt("/second").length]).toEqual([2, 1]);
});

test("the webhooks of a flow go out in their order, each once", async () => {
  const { api, receiver } = world;
  const steps = [
    webhookStep(`${receiver.origin}/a`, { id: "a" }),
    webhookStep(`${receiver.origin}/b`, { id: "b" }),
    webhookStep(`${receiver.origin}/c`, { id: "c" }),
  ];
  await publishFlow(api, flowOf("three_steps", ...steps), "Three steps");
  const eventId = await track(api, "three_steps");
  await deliveriesOf(api, eventId, "delivered", 3);
  const paths = receiver.requests.map(({ path }) => path).filter((path) => ["/a", "/b", "/c"].includes(path));
  expect(paths).toEqual(["/a", "/b", "/c"]);
});
