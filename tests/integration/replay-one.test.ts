import { afterAll, beforeAll, expect, test } from "vitest";
import { deliveryDetailSchema } from "#contracts/delivery.ts";
import { flowSchema } from "#contracts/flow.ts";
import { replayedEventSchema } from "#contracts/replay.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { deliveryOf, listDeliveries, readDelivery, skipWait } from "#tests/integration/support/deliveries.ts";
import { publishFlow, republishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { deliverSome, untilIdle, webhookIds } from "#tests/integration/support/replays.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { flowOf, track } from "#tests/integration/support/track.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("an attempt by hand that succeeds clears the planned retry", async () => {
  const { api, databaseUrl } = world;
  const target = await world.newReceiver();
  target.behave({ kind: "answer", status: 500 });
  await publishFlow(api, flowOf("hand_ok", webhookStep(`${target.origin}/hook`)), "hand_ok");
  const eventId = await track(api, "hand_ok");
  const { id } = await deliveryOf(api, eventId, "retrying");
  target.behave({ kind: "answer" });
  await api.post(`/api/v1/deliveries/${id}/replay`, { mode: "same" }, deliveryDetailSchema);
  const delivered = await deliveryOf(api, eventId, "delivered");
  expect(delivered).toMatchObject({ nextAttemptAt: null, manualPending: false });
  expect(delivered.attempts.map(({ trigger }) => trigger)).toEqual(["auto", "manual"]);
  await untilIdle(databaseUrl);
  expect(target.requests).toHaveLength(2);
});

test("an attempt by hand that fails leaves the planned retry where it was", async () => {
  const { api, databaseUrl } = world;
  const target = await world.newReceiver();
  target.behave({ kind: "answer", status: 500 });
  await publishFlow(api, flowOf("hand_fails", webhookStep(`${target.origin}/hook`)), "hand_fails");
  const eventId = await track(api, "hand_fails");
  const { id } = await deliveryOf(api, eventId, "retrying");
  const planned = new Date(Date.now() + 7_200_000).toISOString();
  await runSql(databaseUrl, "UPDATE delivery SET next_attempt_at = $2 WHERE id = $1", [id, planned]);
  await api.post(`/api/v1/deliveries/${id}/replay`, {}, deliveryDetailSchema);
  const after = await readUntil(
    () => readDelivery(api, id),
    (delivery) => delivery.attemptCount === 2,
  );
  expect(after).toMatchObject({ status: "retrying", nextAttemptAt: planned, manualPending: false });
  const [run] = await runSql<{ wake_at: Date }>(databaseUrl, "SELECT wake_at FROM run WHERE id = $1", [after.runId]);
  expect(run?.wake_at.toISOString()).toBe(planned);
  target.behave({ kind: "answer" });
  await skipWait(databaseUrl, id);
  expect((await deliveryOf(api, eventId, "delivered")).attempts.map(({ trigger }) => trigger)).toEqual([
    "auto",
    "manual",
    "auto",
  ]);
});

test("an attempt by hand that cannot be rendered ends, and is not tried for ever", async () => {
  const { api, databaseUrl } = world;
  const target = await world.newReceiver();
  const step = webhookStep(`${target.origin}/hook`, {
    body: { kind: "json", template: '{"a":"{{ payload.nope }}"}' },
    onMissing: "fail",
  });
  await publishFlow(api, flowOf("hand_broken", step), "hand_broken");
  const eventId = await track(api, "hand_broken");
  const { id } = await deliveryOf(api, eventId, "failed");
  await api.post(`/api/v1/deliveries/${id}/replay`, {}, deliveryDetailSchema);
  const after = await readUntil(
    () => readDelivery(api, id),
    (delivery) => !delivery.manualPending,
  );
  expect(after).toMatchObject({ status: "failed", attemptCount: 0 });
  await untilIdle(databaseUrl);
  expect(target.requests).toEqual([]);
});

test("rendered again, the live version's request goes out as a delivery of its own, and its step alone", async () => {
  const { api, databaseUrl } = world;
  const target = await world.newReceiver();
  const type = "rerender_one";
  const first = webhookStep(`${target.origin}/old`, { body: { kind: "json", template: '{"v":"one"}' } });
  const flowId = await publishFlow(api, flowOf(type, first), type);
  const eventId = await track(api, type);
  const old = await deliveryOf(api, eventId, "delivered");
  const version = await republishFlow(api, flowId, {
    trigger: { kind: "event", eventType: type, filter: { all: [{ path: "payload.never", op: "eq", value: "so" }] } },
    steps: [
      webhookStep(`${target.origin}/before`, { id: "s0", name: "Before" }),
      webhookStep(`${target.origin}/new`, { body: { kind: "json", template: '{"v":"two"}' } }),
      webhookStep(`${target.origin}/after`, { id: "s9", name: "After" }),
    ],
  });
  const asked = await api.post(`/api/v1/deliveries/${old.id}/replay`, { mode: "rerender" }, deliveryDetailSchema);
  expect(asked).toMatchObject({ flowVersion: version, eventId, stepId: "s1", rerenderedFrom: old.id });
  expect(asked.id).not.toBe(old.id);
  const sent = await readUntil(
    () => readDelivery(api, asked.id),
    ({ status }) => status === "delivered",
  );
  expect(sent.attempts).toMatchObject([{ trigger: "manual", statusCode: 200 }]);
  await untilIdle(databaseUrl);
  expect(target.requests.map(({ path, body }) => [path, body])).toEqual([
    ["/old", '{"v":"one"}'],
    ["/new", '{"v":"two"}'],
  ]);
  expect(webhookIds(target)).toEqual([old.id, asked.id]);
  expect((await readDelivery(api, old.id)).attemptCount).toBe(1);

  await republishFlow(api, flowId, flowOf(type, webhookStep(`${target.origin}/other`, { id: "s5", name: "Other" })));
  const refused = expectProblem(
    await api.call("POST", `/api/v1/deliveries/${old.id}/replay`, { mode: "rerender" }),
    409,
    "conflict",
  );
  expect(refused.detail).toContain("Tell the warehouse");
});

test("a rendered-again request that fails is retried as any other", async () => {
  const { api, databaseUrl } = world;
  const { target, eventIds } = await deliverSome(world, "rerender_retry", 1);
  const old = await deliveryOf(api, eventIds[0] ?? "", "delivered");
  target.behave({ kind: "answer", status: 503 });
  const asked = await api.post(`/api/v1/deliveries/${old.id}/replay`, { mode: "rerender" }, deliveryDetailSchema);
  const waiting = await readUntil(
    () => readDelivery(api, asked.id),
    ({ status }) => status === "retrying",
  );
  expect(waiting.attempts).toMatchObject([{ trigger: "manual", statusCode: 503 }]);
  expect(Date.parse(waiting.nextAttemptAt ?? "")).toBeGreaterThan(
    Date.parse(waiting.attempts[0]?.startedAt ?? "") + 4999,
  );
  target.behave({ kind: "answer" });
  await skipWait(databaseUrl, asked.id);
  const delivered = await readUntil(
    () => readDelivery(api, asked.id),
    ({ status }) => status === "delivered",
  );
  expect(delivered.attempts.map(({ trigger }) => trigger)).toEqual(["manual", "auto"]);
});

test("what a paused flow is asked to render again waits until it is resumed", async () => {
  const { api } = world;
  const { eventIds, flowId, target } = await deliverSome(world, "rerender_paused", 1);
  const old = await deliveryOf(api, eventIds[0] ?? "", "delivered");
  await api.post(`/api/v1/flows/${flowId}/pause`, { mode: "skip" }, flowSchema);
  const asked = await api.post(`/api/v1/deliveries/${old.id}/replay`, { mode: "rerender" }, deliveryDetailSchema);
  expect(asked).toMatchObject({ status: "held", reason: { code: "flow_paused" } });
  await api.post(`/api/v1/flows/${flowId}/resume`, undefined, flowSchema);
  const sent = await readUntil(
    () => readDelivery(api, asked.id),
    ({ status }) => status === "delivered",
  );
  expect(sent.attempts).toMatchObject([{ trigger: "manual" }]);
  expect(target.requests).toHaveLength(2);
});

test("an event is replayed to one flow or to every live one, also to one made after it", async () => {
  const { api } = world;
  const { eventIds, flowId, target } = await deliverSome(world, "event_again", 1);
  const [eventId = ""] = eventIds;
  const later = await publishFlow(api, flowOf("event_again", webhookStep(`${target.origin}/later`)), "Made later");
  const toOne = await api.post(`/api/v1/events/${eventId}/replay`, { flowId: later }, replayedEventSchema);
  expect(toOne).toMatchObject({ eventId, runs: [{ flowId: later, status: "queued" }] });
  await target.waitFor(2);
  expect(target.requests[1]?.path).toBe("/later");
  const toAll = await api.post(`/api/v1/events/${eventId}/replay`, {}, replayedEventSchema);
  expect(toAll.runs.map((run) => run.flowId).sort()).toEqual([flowId, later].sort());
  await target.waitFor(4);
  const rows = await readUntil(
    () => listDeliveries(api, `eventId=${eventId}`),
    (list) => list.length === 4 && list.every(({ status }) => status === "delivered"),
  );
  const triggers = await Promise.all(rows.map(async ({ id }) => (await readDelivery(api, id)).attempts[0]?.trigger));
  expect(triggers).toEqual(["manual", "manual", "manual", "auto"]);

  const other = await publishFlow(api, flowOf("event_other", webhookStep(`${target.origin}/other`)), "Other");
  expectProblem(await api.call("POST", `/api/v1/events/${eventId}/replay`, { flowId: other }), 409, "conflict");
  expectProblem(await api.call("POST", `/api/v1/events/${eventId}/replay`, { flow: other }), 422, "invalid");
});

test("a replayed event is held to once per key, and says which run it collided with", async () => {
  const { api } = world;
  const target = await world.newReceiver();
  const type = "event_once";
  const definition = {
    ...flowOf(type, webhookStep(`${target.origin}/once`)),
    once: { key: "{{ person.email }}", windowHours: 24 },
  };
  const flowId = await publishFlow(api, definition, type);
  const eventId = await track(api, type, { person: { email: "ada@shop.example" } });
  const first = await deliveryOf(api, eventId, "delivered");
  const again = await api.post(`/api/v1/events/${eventId}/replay`, { flowId }, replayedEventSchema);
  expect(again.runs).toMatchObject([{ status: "skipped", reason: expect.stringContaining(first.runId) }]);
  expect(target.requests).toHaveLength(1);
});
