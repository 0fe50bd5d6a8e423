import { afterAll, beforeAll, expect, test } from "vitest";
import { deliveryDetailSchema, releasedSchema, skippedSchema } from "#contracts/delivery.ts";
import { eventDetailSchema } from "#contracts/event-view.ts";
import { flowSchema } from "#contracts/flow.ts";
import { runDetailSchema } from "#contracts/run.ts";
import { type Receiver, startReceiver } from "#tests/fakes/receiver.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { deliveryOf, listDeliveries } from "#tests/integration/support/deliveries.ts";
import { changeEndpoint, endpointAt } from "#tests/integration/support/endpoints.ts";
import { publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { flowOf, track } from "#tests/integration/support/track.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const requestsAt = (path: string) => world.receiver.requests.filter((request) => request.path === path);
const secondStep = (type: string) => webhookStep(`${world.receiver.origin}/${type}-2`, { id: "s2", name: "Then this" });

/** A paused flow with this many held deliveries; two steps when asked for. */
async function holdSome(type: string, count: number, steps = 1): Promise<{ flowId: string; eventIds: string[] }> {
  const { api, receiver } = world;
  const first = webhookStep(`${receiver.origin}/${type}`);
  const flowId = await publishFlow(api, flowOf(type, first, ...(steps > 1 ? [secondStep(type)] : [])), type);
  await api.post(`/api/v1/flows/${flowId}/pause`, { mode: "hold" }, flowSchema);
  const eventIds: string[] = [];
  for (let n = 0; n < count; n++) eventIds.push(await track(api, type));
  for (const eventId of eventIds) await deliveryOf(api, eventId, "held");
  return { flowId, eventIds };
}

async function auditOf(action: string): Promise<{ actor_name: string; detail: Record<string, unknown> }[]> {
  return runSql(world.databaseUrl, "SELECT actor_name, detail FROM audit_entry WHERE action = $1 ORDER BY id", [
    action,
  ]);
}

test("one held delivery is released, the others stay held", async () => {
  const { api } = world;
  const { eventIds } = await holdSome("release_one", 2);
  const [first = "", second = ""] = eventIds;
  const { id } = await deliveryOf(api, first, "held");
  await api.post(`/api/v1/deliveries/${id}/release`, undefined, deliveryDetailSchema);
  expect(await deliveryOf(api, first, "delivered")).toMatchObject({ attempts: [{ trigger: "auto" }], reason: null });
  expect((await deliveryOf(api, second, "held")).reason?.code).toBe("flow_paused");
  expect(requestsAt("/release_one")).toHaveLength(1);
  expectProblem(await api.call("POST", `/api/v1/deliveries/${id}/release`), 409, "conflict");
  expect(await auditOf("delivery.released")).toMatchObject([{ actor_name: "Olga Owner" }]);
});

test("some or all held deliveries are released by the log's filter, audited with their number", async () => {
  const { api } = world;
  const some = await holdSome("release_some", 3);
  const other = await holdSome("release_other", 1);
  const [one = ""] = some.eventIds;
  const byEvent = { filter: { eventId: one } };
  expect(await api.post("/api/v1/deliveries/release", byEvent, releasedSchema)).toEqual({ released: 1, stillHeld: 0 });
  await deliveryOf(api, one, "delivered");
  expect(await listDeliveries(api, `status=held&flowId=${some.flowId}`)).toHaveLength(2);

  const byFlow = { filter: { flowId: some.flowId } };
  expect(await api.post("/api/v1/deliveries/release", byFlow, releasedSchema)).toEqual({ released: 2, stillHeld: 0 });
  for (const eventId of some.eventIds) await deliveryOf(api, eventId, "delivered");
  await deliveryOf(api, other.eventIds[0] ?? "", "held");
  expect((await auditOf("deliveries.released")).map(({ detail }) => detail.count)).toEqual([1, 2]);
  expectProblem(await api.call("POST", "/api/v1/deliveries/release", { filter: { flowIds: "x" } }), 422, "invalid");
  expectProblem(await api.call("POST", "/api/v1/deliveries/release", {}), 422, "invalid");
});

test("a skipped delivery ends with the name of who skipped it, and the run goes on", async () => {
  const { api } = world;
  const { eventIds, flowId } = await holdSome("skip_one", 2, 2);
  const [first = "", second = ""] = eventIds;
  const held = await deliveryOf(api, first, "held");
  const skipped = await api.post(`/api/v1/deliveries/${held.id}/skip`, undefined, deliveryDetailSchema);
  expect(skipped).toMatchObject({ status: "skipped", reason: { code: "skipped_by_person" } });
  expect(skipped.reason?.message).toContain("Olga Owner");
  expect(skipped.finishedAt).not.toBeNull();
  await readUntil(
    async () => requestsAt("/skip_one-2").length,
    (count) => count === 1,
  );
  const run = await readUntil(
    () => api.get(`/api/v1/runs/${held.runId}`, runDetailSchema),
    ({ status }) => status === "completed",
  );
  expect(run.deliveries.map(({ stepId, status }) => [stepId, status])).toEqual([
    ["s1", "skipped"],
    ["s2", "delivered"],
  ]);
  expect(await api.post("/api/v1/deliveries/skip", { filter: { flowId } }, skippedSchema)).toEqual({ skipped: 1 });
  const { runs } = await readUntil(
    () => api.get(`/api/v1/events/${second}`, eventDetailSchema),
    (event) => event.runs[0]?.status === "completed",
  );
  expect(runs).toHaveLength(1);
  expect(requestsAt("/skip_one")).toEqual([]);
});

test("a cancelled run sends nothing any more, and no further step", async () => {
  const { api, databaseUrl } = world;
  const { eventIds, flowId } = await holdSome("cancel_run", 1, 2);
  const held = await deliveryOf(api, eventIds[0] ?? "", "held");
  expect((await api.get(`/api/v1/runs/${held.runId}`, runDetailSchema)).status).toBe("held");
  const run = await api.post(`/api/v1/runs/${held.runId}/cancel`, undefined, runDetailSchema);
  expect(run).toMatchObject({ status: "cancelled", wakeAt: null, deliveries: [{ status: "cancelled" }] });
  expectProblem(await api.call("POST", `/api/v1/runs/${held.runId}/cancel`), 409, "conflict");
  expectProblem(await api.call("POST", `/api/v1/runs/${flowId}/cancel`), 404, "not_found");

  // One delivery of it may still be sent by hand, alone.
  await api.post(`/api/v1/deliveries/${held.id}/replay`, { mode: "same" }, deliveryDetailSchema);
  await readUntil(
    async () => requestsAt("/cancel_run").length,
    (count) => count === 1,
  );
  await readUntil(
    () => runSql(databaseUrl, "SELECT 1 FROM run WHERE id = $1 AND wake_at IS NULL", [held.runId]),
    (rows) => rows.length === 1,
  );
  const after = await api.get(`/api/v1/runs/${held.runId}`, runDetailSchema);
  expect(after).toMatchObject({ status: "cancelled", deliveries: [{ status: "delivered" }] });
  expect(requestsAt("/cancel_run-2")).toEqual([]);
});

async function gone(type: string): Promise<{ target: Receiver; endpointId: string; eventId: string }> {
  const { api } = world;
  const target = await startReceiver();
  target.behave({ kind: "answer", status: 410 });
  await publishFlow(api, flowOf(type, webhookStep(`${target.origin}/${type}`)), type);
  const eventId = await track(api, type);
  await deliveryOf(api, eventId, "held");
  return { target, eventId, endpointId: (await endpointAt(api, target.origin)).id };
}

test("towards a paused endpoint nothing is released, and the answer says why", async () => {
  const { api } = world;
  const { endpointId, eventId, target } = await gone("release_paused");
  const { id } = await deliveryOf(api, eventId, "held");
  const refused = expectProblem(await api.call("POST", `/api/v1/deliveries/${id}/release`), 409, "conflict");
  expect(refused.detail).toContain("paused");
  const filter = { filter: { eventType: "release_paused" } };
  expect(await api.post("/api/v1/deliveries/release", filter, releasedSchema)).toEqual({ released: 0, stillHeld: 1 });
  target.behave({ kind: "answer" });
  await api.call("PATCH", `/api/v1/endpoints/${endpointId}`, { status: "active" });
  await deliveryOf(api, eventId, "delivered");
  await target.close();
});

test("an attempt by hand leaves what holds a later step in place", async () => {
  const { api, receiver } = world;
  const target = await startReceiver();
  target.behave({ kind: "answer", status: 410 });
  const type = "held_behind";
  const later = webhookStep(`${target.origin}/later`, { id: "s2", name: "Later" });
  await publishFlow(api, flowOf(type, webhookStep(`${receiver.origin}/${type}`), later), type);
  const eventId = await track(api, type);
  const [first, second] = await readUntil(
    async () => (await listDeliveries(api, `eventId=${eventId}`)).reverse(),
    (rows) => rows[1]?.status === "held",
  );
  await api.post(`/api/v1/deliveries/${first?.id}/replay`, {}, deliveryDetailSchema);
  await readUntil(
    async () => requestsAt(`/${type}`).length,
    (count) => count === 2,
  );
  await readUntil(
    () => api.get(`/api/v1/runs/${first?.runId}`, runDetailSchema),
    (run) => run.status === "held" && run.wakeAt === null && run.deliveries[0]?.attemptCount === 2,
  );
  target.behave({ kind: "answer" });
  await changeEndpoint(api, target.origin, { status: "active" });
  await readUntil(
    () => api.get(`/api/v1/deliveries/${second?.id}`, deliveryDetailSchema),
    ({ status }) => status === "delivered",
  );
  await target.close();
});
