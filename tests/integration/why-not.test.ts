import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EventDetail, type ExplainedDecision, eventDetailSchema } from "#contracts/event-view.ts";
import { flowSchema } from "#contracts/flow.ts";
import { deliveryOf } from "#tests/integration/support/deliveries.ts";
import { publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { createOwnerByCommand } from "#tests/integration/support/owners.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { flowOf, track } from "#tests/integration/support/track.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const readEvent = (id: string): Promise<EventDetail> => world.api.get(`/api/v1/events/${id}`, eventDetailSchema);

async function decisionOf(eventId: string, flowId: string): Promise<ExplainedDecision> {
  const found = (await readEvent(eventId)).decisions.find((decision) => decision.flowId === flowId);
  if (!found) throw new Error("The flow said nothing of the event.");
  return found;
}

function publish(type: string, more: object = {}): Promise<string> {
  const step = webhookStep(`${world.receiver.origin}/${type}`, { body: { kind: "none" } });
  return publishFlow(world.api, { ...flowOf(type, step), ...more }, type);
}

function withFilter(eventType: string) {
  const filter = {
    all: [
      { path: "event.total", op: "gte", value: 100 },
      { path: "person.email", op: "exists" },
    ],
  };
  return { trigger: { kind: "event", eventType, filter } };
}

describe("a flow that looked at the event", () => {
  test("refused it by its conditions, with every value compared in its unit", async () => {
    const flowId = await publish("why_filter", withFilter("why_filter"));
    const eventId = await track(world.api, "why_filter", {
      person: { email: "ana@a.example" },
      value: 49,
      currency: "EUR",
      properties: { total: 49 },
    });
    expect(await decisionOf(eventId, flowId)).toMatchObject({
      kind: "refused",
      version: 1,
      runId: null,
      reason: { code: "filter_not_met", message: "Total 49.00 EUR is not at least 100.00" },
      compared: [
        { match: false, message: "Total 49.00 EUR is not at least 100.00" },
        { match: true, message: "Email is present" },
      ],
    });
  });

  test("started it, and names the run", async () => {
    const flowId = await publish("why_started");
    const eventId = await track(world.api, "why_started");
    const { runId } = await deliveryOf(world.api, eventId, "delivered");
    expect(await decisionOf(eventId, flowId)).toMatchObject({ kind: "started", matched: true, runId });
  });

  test("skipped it because another run had taken its key, and names that run", async () => {
    const flowId = await publish("why_once", { once: { key: "{{ person.email }}", windowHours: 24 } });
    const person = { person: { email: "bo@a.example" } };
    const first = await track(world.api, "why_once", person);
    const second = await track(world.api, "why_once", person);
    const started = await decisionOf(first, flowId);
    expect(await decisionOf(second, flowId)).toMatchObject({
      kind: "skipped",
      takenBy: started.runId,
      reason: { code: "once" },
    });
  });

  test("skipped it for its age", async () => {
    const flowId = await publish("why_old", { limits: { skipOlderThanHours: 24 } });
    const occurredAt = new Date(Date.now() - 3 * 86_400_000).toISOString();
    const eventId = await track(world.api, "why_old", { occurredAt });
    expect(await decisionOf(eventId, flowId)).toMatchObject({
      kind: "skipped",
      takenBy: null,
      reason: { code: "too_old" },
    });
  });

  test.each([
    ["a pause", "why_paused", {}, "flow_paused"],
    ["its review list", "why_manual", { release: "manual" }, "awaits_release"],
    ["too many at once", "why_flood", { limits: { runsPerHour: 1 } }, "flood"],
  ])("is held by %s", async (_words, type, more, code) => {
    const flowId = await publish(type, more);
    if (code === "flow_paused") await world.api.post(`/api/v1/flows/${flowId}/pause`, { mode: "hold" }, flowSchema);
    if (code === "flood") await track(world.api, type);
    const decision = await decisionOf(await track(world.api, type), flowId);
    expect(decision).toMatchObject({ kind: "held", matched: true, reason: { code } });
    expect(decision.runId).not.toBeNull();
  });
});

describe("a flow that left no decision", () => {
  test("was made later: not live at that time, and what it would do now", async () => {
    const eventId = await track(world.api, "why_later", { properties: { total: 49 } });
    const flowId = await publish("why_later", withFilter("why_later"));
    expect(await decisionOf(eventId, flowId)).toMatchObject({
      kind: "not_live",
      version: null,
      reason: { code: "not_live_then", message: expect.stringMatching(/^Not live at that time/) },
      now: { matched: false, reason: { code: "filter_not_met" } },
    });
    expect((await decisionOf(eventId, flowId)).publishedAt).not.toBeNull();
  });

  test("waits for something else", async () => {
    const flowId = await publish("why_other");
    expect(await decisionOf(await track(world.api, "why_unheard"), flowId)).toMatchObject({
      kind: "other_event",
      now: null,
    });
  });

  test("was archived then", async () => {
    const flowId = await publish("why_archived");
    await world.api.call("DELETE", `/api/v1/flows/${flowId}`);
    const eventId = await track(world.api, "why_archived");
    await world.api.call("POST", `/api/v1/flows/${flowId}/restore`);
    expect(await decisionOf(eventId, flowId)).toMatchObject({ kind: "not_live", version: 1, now: { matched: true } });
  });
});

test("what happened stands first, and another store's flows are none of it", async () => {
  const { app, databaseUrl } = world;
  const other = await createOwnerByCommand(app, "nora@other.example", "Nora's shop");
  await publish("why_order", withFilter("why_order"));
  await publish("why_order");
  const [{ count } = { count: 0 }] = await runSql<{ count: number }>(
    databaseUrl,
    "SELECT count(*)::int AS count FROM flow WHERE store_id <> $1",
    [other.storeId],
  );
  const kinds = (await readEvent(await track(world.api, "why_order"))).decisions.map(({ kind }) => kind);
  expect(kinds.slice(0, 2)).toEqual(["started", "refused"]);
  expect(kinds).toHaveLength(count);
  const theirs = await other.api.get(`/api/v1/events/${await track(other.api, "why_order")}`, eventDetailSchema);
  expect(theirs.decisions).toEqual([]);
});
