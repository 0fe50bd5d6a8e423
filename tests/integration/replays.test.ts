import { afterAll, beforeAll, expect, test } from "vitest";
import { eventDetailSchema } from "#contracts/event-view.ts";
import { pageSchema } from "#contracts/page.ts";
import { replaySchema } from "#contracts/replay.ts";
import { expectProblem } from "#tests/integration/support/api-client.ts";
import { deliveryOf, listDeliveries } from "#tests/integration/support/deliveries.ts";
import { changeEndpoint } from "#tests/integration/support/endpoints.ts";
import { type DefinitionInput, publishFlow, republishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import {
  countReplay,
  deliverSome,
  isCompleted,
  replayUntil,
  startReplay,
  untilIdle,
  webhookIds,
} from "#tests/integration/support/replays.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { flowOf, track, trackMany } from "#tests/integration/support/track.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test("500 deliveries of a filter are counted, then each is sent exactly once more under its own id", {
  timeout: 180_000,
}, async () => {
  const { api, databaseUrl } = world;
  const { flowId, target } = await deliverSome(world, "replay_many", 500);
  await deliverSome(world, "replay_not", 1);
  const filter = { flowId, status: ["delivered" as const] };
  expect(await countReplay(api, { filter })).toBe(500);
  expect(await countReplay(api, { filter: { ...filter, status: ["failed"] } })).toBe(0);
  const { id, matched } = await startReplay(api, { filter, mode: "same" });
  expect(matched).toBe(500);
  const done = await replayUntil(api, id, isCompleted);
  expect(done).toMatchObject({
    kind: "deliveries",
    mode: "same",
    matched: 500,
    done: 500,
    skipped: 0,
    succeeded: 500,
    failed: 0,
    waiting: 0,
    createdBy: "Olga Owner",
  });
  expect(done.ratePerMinute).toBeGreaterThan(0);
  expect(done.finishedAt).not.toBeNull();
  await untilIdle(databaseUrl);
  expect(webhookIds(target)).toHaveLength(1000);
  expect(webhookIds(target).slice(500).sort()).toEqual(webhookIds(target).slice(0, 500).sort());
  const triggers = await runSql<{ trigger: string; count: number }>(
    databaseUrl,
    "SELECT a.trigger, count(*)::int AS count FROM attempt a JOIN delivery d ON d.id = a.delivery_id WHERE d.flow_id = $1 GROUP BY 1 ORDER BY 1",
    [flowId],
  );
  expect(triggers).toEqual([
    { trigger: "auto", count: 500 },
    { trigger: "manual", count: 500 },
  ]);
  const { data } = await api.get("/api/v1/replays?limit=1", pageSchema(replaySchema));
  expect(data).toMatchObject([{ id, status: "completed" }]);
});

test("what still waits, or is asked for already, is passed over and counted", async () => {
  const { api } = world;
  const { eventIds, flowId, target } = await deliverSome(world, "replay_waiting", 3);
  target.behave({ kind: "answer", status: 500 });
  await deliveryOf(api, await track(api, "replay_waiting"), "retrying");
  target.behave({ kind: "answer" });
  const { id } = await startReplay(api, { filter: { flowId } });
  expect(await replayUntil(api, id, isCompleted)).toMatchObject({ matched: 4, done: 3, skipped: 1, succeeded: 3 });
  expect(eventIds).toHaveLength(3);
});

test("many are rendered again by the live version; those whose step is gone are passed over", async () => {
  const { api, databaseUrl } = world;
  const { flowId, target } = await deliverSome(world, "rerender_many", 30);
  await republishFlow(api, flowId, flowOf("rerender_many", webhookStep(`${target.origin}/second`)));
  const { id } = await startReplay(api, { filter: { flowId }, mode: "rerender" });
  const done = await replayUntil(api, id, isCompleted);
  expect(done).toMatchObject({ mode: "rerender", matched: 30, done: 30, succeeded: 30, skipped: 0 });
  await untilIdle(databaseUrl);
  const second = target.requests.filter(({ path }) => path === "/second");
  expect(new Set(second.map(({ headers }) => headers["webhook-id"])).size).toBe(30);
  const rows = await listDeliveries(api, `flowId=${flowId}`);
  expect(rows).toHaveLength(60);

  await republishFlow(api, flowId, flowOf("rerender_many", webhookStep(`${target.origin}/x`, { id: "other" })));
  const gone = await startReplay(api, { filter: { flowId }, mode: "rerender" });
  expect(await replayUntil(api, gone.id, isCompleted)).toMatchObject({ matched: 60, done: 0, skipped: 60 });
});

test("during a replay the endpoint's limit holds; it pauses, goes on, and a cancel takes back the rest", {
  timeout: 180_000,
}, async () => {
  const { api, databaseUrl } = world;
  const { flowId, target } = await deliverSome(world, "replay_rate", 300);
  await changeEndpoint(api, target.origin, { limits: { perSecond: 20 } });
  const { id } = await startReplay(api, { filter: { flowId } });
  await target.waitFor(340);
  const paused = await api.post(`/api/v1/replays/${id}/pause`, undefined, replaySchema);
  expect(paused.status).toBe("paused");
  expect(paused.done).toBeLessThan(300);
  expectProblem(await api.call("POST", `/api/v1/replays/${id}/pause`), 409, "conflict");
  // Only what was asked for before the pause goes out.
  await replayUntil(api, id, ({ waiting }) => waiting === 0);
  await untilIdle(databaseUrl);
  expect(target.requests).toHaveLength(300 + paused.done);

  expect((await api.post(`/api/v1/replays/${id}/resume`, undefined, replaySchema)).status).toBe("running");
  await target.waitFor(300 + paused.done + 10);
  const cancelled = await api.post(`/api/v1/replays/${id}/cancel`, undefined, replaySchema);
  expect(cancelled.status).toBe("cancelled");
  await replayUntil(api, id, ({ waiting }) => waiting === 0);
  await untilIdle(databaseUrl);
  const ended = await api.get(`/api/v1/replays/${id}`, replaySchema);
  expect(ended.finishedAt).not.toBeNull();
  expect(target.requests).toHaveLength(300 + ended.succeeded);
  expect(ended).toMatchObject({ done: ended.succeeded, failed: 0 });
  expect(ended.succeeded).toBeLessThan(300);
  expectProblem(await api.call("POST", `/api/v1/replays/${id}/resume`), 409, "conflict");
  const rows = await runSql<{ odd: number }>(
    databaseUrl,
    "SELECT count(*)::int AS odd FROM delivery WHERE flow_id = $1 AND (status <> 'delivered' OR manual_pending OR next_attempt_at IS NOT NULL OR finished_at IS NULL OR reason_code IS NOT NULL)",
    [flowId],
  );
  expect(rows).toEqual([{ odd: 0 }]);

  const times = target.requests.slice(300).map(({ receivedAtMs }) => receivedAtMs);
  const most = Math.max(...times.map((start) => times.filter((at) => at >= start && at < start + 1000).length));
  // What falls due while the machine stalls comes together when it goes on; without the limit all 60 and more would.
  expect(most).toBeLessThanOrEqual(30);
});

test("two replays at once both move", { timeout: 180_000 }, async () => {
  const { api } = world;
  const large = await deliverSome(world, "fair_large", 260);
  const small = await deliverSome(world, "fair_small", 20);
  await changeEndpoint(api, large.target.origin, { limits: { perSecond: 20 } });
  const first = await startReplay(api, { filter: { flowId: large.flowId } });
  await large.target.waitFor(261);
  const second = await startReplay(api, { filter: { flowId: small.flowId } });
  expect(await replayUntil(api, second.id, isCompleted)).toMatchObject({ succeeded: 20 });
  const running = await api.get(`/api/v1/replays/${first.id}`, replaySchema);
  expect(running.status).toBe("running");
  await api.post(`/api/v1/replays/${first.id}/cancel`, undefined, replaySchema);
});

test("what a cancelled replay left held for a paused endpoint is as it was before", async () => {
  const { api } = world;
  const { eventIds, flowId, target } = await deliverSome(world, "cancel_held", 2);
  await changeEndpoint(api, target.origin, { status: "paused" });
  const { id } = await startReplay(api, { filter: { flowId } });
  for (const eventId of eventIds) await deliveryOf(api, eventId, "held");
  expect(await api.get(`/api/v1/replays/${id}`, replaySchema)).toMatchObject({ status: "running", waiting: 2 });
  const cancelled = await api.post(`/api/v1/replays/${id}/cancel`, undefined, replaySchema);
  expect(cancelled).toMatchObject({ done: 0, waiting: 0 });
  for (const eventId of eventIds) expect((await deliveryOf(api, eventId, "delivered")).reason).toBeNull();
  await changeEndpoint(api, target.origin, { status: "active" });
  await untilIdle(world.databaseUrl);
  expect(target.requests).toHaveLength(2);
});

test("a flow made later is run for the events of a time range that have no run of it", async () => {
  const { api, databaseUrl } = world;
  const type = "back_fill";
  const target = await world.newReceiver();
  const from = new Date(Date.now() - 1000).toISOString();
  const before = await publishFlow(api, flowOf(type, webhookStep(`${target.origin}/first`)), "First");
  await trackMany(api, type, 60);
  for (const total of [5, 6]) await track(api, type, { properties: { total } });
  await target.waitFor(62);
  const definition: DefinitionInput = {
    trigger: {
      kind: "event",
      eventType: type,
      filter: { all: [{ path: "payload.properties.total", op: "gte", value: 6 }] },
    },
    steps: [webhookStep(`${target.origin}/second`)],
  };
  const narrow = await publishFlow(api, definition, "Second");
  const events = { from };
  expect(await countReplay(api, { events, flowId: narrow })).toBe(62);
  const filtered = await startReplay(api, { events, flowId: narrow });
  const done = await replayUntil(api, filtered.id, isCompleted);
  expect(done).toMatchObject({ kind: "events", flowId: narrow, matched: 62, done: 1, skipped: 61, succeeded: 1 });

  const wide = await publishFlow(api, flowOf(type, webhookStep(`${target.origin}/third`)), "Third");
  const fill = await startReplay(api, { events, flowId: wide });
  expect(await replayUntil(api, fill.id, isCompleted)).toMatchObject({
    matched: 62,
    done: 62,
    skipped: 0,
    succeeded: 62,
  });
  const again = await startReplay(api, { events, flowId: wide });
  expect(await replayUntil(api, again.id, isCompleted)).toMatchObject({ matched: 62, done: 0, skipped: 62 });
  await untilIdle(databaseUrl);
  expect(target.requests.filter(({ path }) => path === "/third")).toHaveLength(62);
  expect(target.requests.filter(({ path }) => path === "/second")).toHaveLength(1);
  expect(await countReplay(api, { events: { from, to: from }, flowId: before })).toBe(0);
  const { runs } = await api.get(
    `/api/v1/events/${(await listDeliveries(api, `flowId=${narrow}`))[0]?.eventId}`,
    eventDetailSchema,
  );
  expect(runs).toHaveLength(3);
});

test("a replay without a clear filter is refused in words", async () => {
  const { api } = world;
  const bad = [
    {},
    { filter: { stauts: "failed" } },
    { filter: { status: ["gone"] } },
    { filter: {}, mode: "other" },
    { events: { from: "x" } },
  ];
  for (const body of bad) expectProblem(await api.call("POST", "/api/v1/replays", body), 422, "invalid");
  const nothing = "019abcde-0000-7000-8000-000000000000";
  expectProblem(
    await api.call("POST", "/api/v1/replays", { events: { from: "2026-01-01T00:00:00Z" }, flowId: nothing }),
    404,
  );
  expectProblem(await api.call("GET", `/api/v1/replays/${nothing}`), 404, "not_found");
  expectProblem(await api.call("POST", `/api/v1/replays/${nothing}/cancel`), 404, "not_found");
});

test("more than 100,000 at once are refused, saying to narrow the filter", async () => {
  const { api, databaseUrl } = world;
  const [flow] = await runSql<{ id: string }>(
    databaseUrl,
    `INSERT INTO delivery (id, store_id, run_id, flow_id, step_id, step_name, event_id, event_type, status, method)
     SELECT (left(uuidv7()::text, 24) || to_char(n, 'FM000000000000'))::uuid, s.id, gen_random_uuid(), s.id, 's1', 'Step', s.id, 'too_many', 'failed', 'POST'
       FROM (SELECT id FROM store LIMIT 1) AS s, generate_series(1, 100001) AS n
     RETURNING flow_id AS id`,
  );
  const filter = { flowId: flow?.id };
  const refused = expectProblem(await api.call("POST", "/api/v1/replays", { filter, dryRun: true }), 422, "invalid");
  expect(refused.detail).toContain("100,000");
  await runSql(databaseUrl, "DELETE FROM delivery WHERE event_type = 'too_many' AND right(id::text, 6) = '100001'");
  expect(await countReplay(api, { filter })).toBe(100_000);
});
