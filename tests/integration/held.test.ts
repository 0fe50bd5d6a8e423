import { afterAll, beforeAll, expect, test } from "vitest";
import { deliveryDetailSchema } from "#contracts/delivery.ts";
import { eventDetailSchema } from "#contracts/event-view.ts";
import { flowSchema } from "#contracts/flow.ts";
import { secretSchema } from "#contracts/secret.ts";
import { startReceiver } from "#tests/fakes/receiver.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { deliveryOf } from "#tests/integration/support/deliveries.ts";
import { changeEndpoint, endpointAt } from "#tests/integration/support/endpoints.ts";
import { publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { flowOf, track } from "#tests/integration/support/track.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const readEvent = (id: string) => world.api.get(`/api/v1/events/${id}`, eventDetailSchema);
const requestsAt = (path: string) => world.receiver.requests.filter((request) => request.path === path);

async function publish(type: string, headers: { name: string; value: string }[] = []): Promise<string> {
  const step = webhookStep(`${world.receiver.origin}/${type}`, { headers });
  return publishFlow(world.api, flowOf(type, step), type);
}

test("what comes in while a flow is paused waits, and goes out when it is resumed", async () => {
  const { api } = world;
  const flowId = await publish("held_by_pause");
  const paused = await api.post(`/api/v1/flows/${flowId}/pause`, { mode: "hold" }, flowSchema);
  expect(paused).toMatchObject({ status: "paused", pauseMode: "hold" });
  const eventIds = [await track(api, "held_by_pause"), await track(api, "held_by_pause")];
  for (const eventId of eventIds) {
    const held = await deliveryOf(api, eventId, "held");
    expect(held).toMatchObject({ attemptCount: 0, finishedAt: null, reason: { code: "flow_paused" } });
    expect((await readEvent(eventId)).runs).toMatchObject([{ status: "held", reason: { code: "flow_paused" } }]);
  }
  expect(requestsAt("/held_by_pause")).toEqual([]);

  await api.post(`/api/v1/flows/${flowId}/resume`, undefined, flowSchema);
  for (const eventId of eventIds) {
    expect((await deliveryOf(api, eventId, "delivered")).reason).toBeNull();
    expect((await readEvent(eventId)).runs).toMatchObject([{ status: "completed", reason: null }]);
  }
  expect(requestsAt("/held_by_pause")).toHaveLength(2);
  expectProblem(await api.call("POST", `/api/v1/flows/${flowId}/resume`), 409, "conflict");
});

test("publishing anew resumes a paused flow; what waited goes by the version it began with", async () => {
  const { api, receiver } = world;
  const flowId = await publish("held_by_old_version");
  await api.post(`/api/v1/flows/${flowId}/pause`, {}, flowSchema);
  const eventId = await track(api, "held_by_old_version");
  const definition = flowOf("held_by_old_version", webhookStep(`${receiver.origin}/new-version`));
  await api.call("PATCH", `/api/v1/flows/${flowId}`, { definition });
  await api.call("POST", `/api/v1/flows/${flowId}/publish`, {});
  const delivered = await deliveryOf(api, eventId, "delivered");
  expect(delivered).toMatchObject({ flowVersion: 1, url: `${receiver.origin}/held_by_old_version` });
  const next = await deliveryOf(api, await track(api, "held_by_old_version"), "delivered");
  expect(next).toMatchObject({ flowVersion: 2, url: `${receiver.origin}/new-version` });
});

test("what comes in while a flow is paused to skip is recorded as skipped, and never sent", async () => {
  const { api } = world;
  const flowId = await publish("skipped_by_pause");
  await api.post(`/api/v1/flows/${flowId}/pause`, { mode: "skip" }, flowSchema);
  const eventId = await track(api, "skipped_by_pause");
  const skipped = await deliveryOf(api, eventId, "skipped");
  expect(skipped).toMatchObject({ attemptCount: 0, reason: { code: "flow_paused" } });
  expect(skipped.finishedAt).not.toBeNull();
  const event = await readEvent(eventId);
  expect(event.runs).toMatchObject([{ status: "skipped", reason: { code: "flow_paused" } }]);
  expect(event.runs[0]?.finishedAt).not.toBeNull();
  await api.post(`/api/v1/flows/${flowId}/resume`, undefined, flowSchema);
  await deliveryOf(api, await track(api, "skipped_by_pause"), "delivered");
  await deliveryOf(api, eventId, "skipped");
  expect(requestsAt("/skipped_by_pause")).toHaveLength(1);
});

test("a delivery whose secret is missing waits for it, and goes out with the new value", async () => {
  const { api } = world;
  await api.post("/api/v1/secrets", { name: "till", value: "old-value" }, secretSchema);
  await publish("held_by_secret", [{ name: "X-Till", value: "{{ secrets.till }}" }]);
  expect((await api.call("DELETE", "/api/v1/secrets/till")).status).toBe(204);
  const eventId = await track(api, "held_by_secret");
  const held = await deliveryOf(api, eventId, "held");
  expect(held).toMatchObject({ attemptCount: 0, request: null, reason: { code: "missing_secret" } });
  expect(held.reason?.message).toContain("till");
  await api.post("/api/v1/secrets", { name: "another", value: "1" }, secretSchema);
  await deliveryOf(api, eventId, "held");
  expect(requestsAt("/held_by_secret")).toEqual([]);

  await api.post("/api/v1/secrets", { name: "till", value: "new-value" }, secretSchema);
  const delivered = await deliveryOf(api, eventId, "delivered");
  expect(requestsAt("/held_by_secret").map(({ headers }) => headers["x-till"])).toEqual(["new-value"]);
  expect(delivered.request?.headers).toContainEqual({ name: "X-Till", value: "******" });
});

test("what is held can be cancelled, and then does not go out", async () => {
  const { api } = world;
  const flowId = await publish("held_then_cancelled");
  await api.post(`/api/v1/flows/${flowId}/pause`, {}, flowSchema);
  const eventId = await track(api, "held_then_cancelled");
  const { id } = await deliveryOf(api, eventId, "held");
  await api.post(`/api/v1/deliveries/${id}/cancel`, undefined, deliveryDetailSchema);
  await deliveryOf(api, eventId, "cancelled");
  await api.post(`/api/v1/flows/${flowId}/resume`, undefined, flowSchema);
  await deliveryOf(api, await track(api, "held_then_cancelled"), "delivered");
  await deliveryOf(api, eventId, "cancelled");
  expect(requestsAt("/held_then_cancelled")).toHaveLength(1);
});

test("a target that answers 410 is paused, what it refused waits, and resuming it delivers", async () => {
  const { api } = world;
  const target = await startReceiver();
  target.behave({ kind: "answer", status: 410 });
  const type = "held_by_gone";
  await publishFlow(api, flowOf(type, webhookStep(`${target.origin}/hook`)), type);
  const first = await track(api, type);
  expect((await deliveryOf(api, first, "held")).reason?.code).toBe("endpoint_paused");
  const second = await track(api, type);
  expect(await deliveryOf(api, second, "held")).toMatchObject({
    attemptCount: 0,
    endpoint: target.origin,
    reason: { code: "endpoint_paused" },
  });
  expect(await endpointAt(api, target.origin)).toMatchObject({ status: "paused", held: 2 });

  target.behave({ kind: "answer" });
  await changeEndpoint(api, target.origin, { status: "active" });
  for (const eventId of [first, second]) await deliveryOf(api, eventId, "delivered");
  expect(target.requests).toHaveLength(3);
  await target.close();
});
