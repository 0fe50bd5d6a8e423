import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { eventDetailSchema, trackedEventsSchema } from "#contracts/event-view.ts";
import { flowSchema } from "#contracts/flow.ts";
import { type DryRunResult, dryRunLineSchema, walkSchema } from "#contracts/simulation.ts";
import { anything, expectProblem } from "#tests/integration/support/api-client.ts";
import { readDelivery } from "#tests/integration/support/deliveries.ts";
import { type DefinitionInput, webhookStep } from "#tests/integration/support/flows.ts";
import { isCompleted, replayUntil, startReplay, untilIdle } from "#tests/integration/support/replays.ts";
import { track } from "#tests/integration/support/track.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const linesOf = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => dryRunLineSchema.parse(JSON.parse(line)));

async function dryRun(flowId: string): Promise<DryRunResult> {
  const answer = await world.api.call("POST", `/api/v1/flows/${flowId}/dry-run`, { days: 1 });
  expect(answer.status, answer.text).toBe(200);
  const last = linesOf(answer.text).at(-1);
  if (last?.kind !== "result") throw new Error(`The dry run ended with ${JSON.stringify(last)}`);
  return last.result;
}

const jsonBody = (template: string) => ({ kind: "json", template }) as const;

/** Conditions, a split, a step that stops, once per person, and a template that cannot be rendered for every event. */
function pointsFlow(type: string): DefinitionInput {
  const url = `${world.receiver.origin}/points`;
  const isGold = { path: "event.properties.tier", op: "eq", value: "gold" } as const;
  return {
    trigger: {
      kind: "event",
      eventType: type,
      filter: { all: [{ path: "event.properties.points", op: "gt", value: 0 }] },
    },
    once: { key: "{{ person.email }}", windowHours: 24 },
    steps: [
      {
        id: "split",
        kind: "split",
        if: isGold,
        then: [webhookStep(`${url}/gold`, { id: "gold", body: jsonBody('{"p":"{{ event.properties.points }}"}') })],
        else: [
          webhookStep(`${url}/{{ person.email | url_encode }}`, {
            id: "other",
            headers: [{ name: "x-tier", value: "{{ event.properties.tier }}" }],
            body: { kind: "form", fields: [{ name: "points", value: "{{ event.properties.points | times: 2 }}" }] },
          }),
        ],
      },
      { id: "many", kind: "filter", if: { path: "event.properties.points", op: "gte", value: 100 } },
      webhookStep(`${url}/many`, {
        id: "last",
        onMissing: "fail",
        body: jsonBody('{"note":"{{ event.properties.note }}"}'),
      }),
    ],
  };
}

test("a dry run and a walk tell exactly what really sending the same events does", async () => {
  const { api, databaseUrl } = world;
  const type = "points_added";
  const events = [
    { email: "ann@example.com", properties: { tier: "gold", points: 150, note: "Hello" } },
    { email: "ann@example.com", properties: { tier: "gold", points: 40 } },
    { email: "bob@example.com", properties: { tier: "silver", points: 40 } },
    { email: "cid@example.com", properties: { tier: "silver", points: 300 } },
    { email: "dan@example.com", properties: { tier: "gold", points: 0 } },
    { email: "eve+1@example.com", properties: { points: 7 } },
  ];
  const ids: string[] = [];
  for (const { email, properties } of events) ids.push(await track(api, type, { person: { email }, properties }));
  const { id } = await api.post("/api/v1/flows", { name: "Points", definition: pointsFlow(type) }, flowSchema);

  const told = await dryRun(id);
  const walks = await Promise.all(ids.map((eventId) => api.post(`/api/v1/flows/${id}/walk`, { eventId }, walkSchema)));

  await api.post(`/api/v1/flows/${id}/publish`, {}, anything);
  const from = new Date(Date.now() - 3_600_000).toISOString();
  const replay = await startReplay(api, { events: { type, from }, flowId: id });
  await replayUntil(api, replay.id, isCompleted);
  await untilIdle(databaseUrl);

  const real = { runs: 0, skipped: 0, notStarted: 0, requests: 0, failing: 0 };
  for (const [index, eventId] of ids.entries()) {
    const { runs, deliveries } = await api.get(`/api/v1/events/${eventId}`, eventDetailSchema);
    const walk = walks[index];
    const isSkipped = runs[0]?.reason?.code === "once";
    if (runs.length === 0) real.notStarted++;
    else if (isSkipped) real.skipped++;
    else real.runs++;
    expect(walk?.starts, eventId).toBe(runs.length > 0);
    if (runs.length === 0 || isSkipped) continue;
    const steps = walk?.steps.filter((step) => step.kind === "webhook" && step.state === "done") ?? [];
    expect(deliveries.map(({ stepId }) => stepId).sort()).toEqual(steps.map(({ stepId }) => stepId).sort());
    real.requests += deliveries.length;
    if (deliveries.some(({ status }) => status === "failed")) real.failing++;
    for (const { id: deliveryId, stepId, status } of deliveries) {
      const step = steps.find((each) => each.stepId === stepId);
      const { method, url, request } = await readDelivery(api, deliveryId);
      if (status === "failed") expect(step?.error).not.toBeNull();
      else {
        expect({ method, url, body: request?.body }).toEqual({
          method: step?.request?.method,
          url: step?.request?.url,
          body: step?.request?.body,
        });
        expect(request?.headers).toEqual(expect.arrayContaining(step?.request?.headers ?? []));
      }
    }
  }
  const { runs, skipped, notStarted, requests, failing } = told;
  expect({ runs, skipped, notStarted, requests, failing }).toEqual(real);
  expect(real).toEqual({ runs: 4, skipped: 1, notStarted: 1, requests: 6, failing: 1 });
});

test("the draft is compared with the live version, event by event", async () => {
  const { api, receiver } = world;
  const type = "stock_changed";
  const definition = (template: string): DefinitionInput => ({
    trigger: { kind: "event", eventType: type },
    steps: [webhookStep(`${receiver.origin}/stock`, { body: jsonBody(template) })],
  });
  const both = '{"sku":"{{ event.properties.sku }}"}';
  const { id } = await api.post("/api/v1/flows", { name: "Stock", definition: definition(both) }, flowSchema);
  await api.post(`/api/v1/flows/${id}/publish`, {}, anything);
  for (const note of ["", "", "rare"]) await track(api, type, { properties: { sku: "A1", note } });
  expect((await dryRun(id)).differing).toEqual({ same: 3, other_requests: 0, only_draft: 0, only_live: 0 });
  const more = definition('{"sku":"{{ event.properties.sku }}{{ event.properties.note }}"}');
  await world.api.call("PATCH", `/api/v1/flows/${id}`, { definition: more });
  const { differing, lists } = await dryRun(id);
  expect(differing).toEqual({ same: 2, other_requests: 1, only_draft: 0, only_live: 0 });
  expect(lists.differing).toHaveLength(1);
});

test("one at a time for a store; a cancelled one makes room", async () => {
  const { api, app, cookie } = world;
  const type = "page_viewed";
  for (let sent = 0; sent < 3000; sent += 500)
    await api.post(
      "/api/v1/events",
      Array.from({ length: 500 }, (_, index) => ({ type, properties: { page: sent + index } })),
      trackedEventsSchema,
    );
  const flow = { name: "Pages", definition: { trigger: { kind: "event", eventType: type }, steps: [] } };
  const { id } = await api.post("/api/v1/flows", flow, z.object({ id: z.string() }));
  const path = `/api/v1/flows/${id}/dry-run`;
  const abort = new AbortController();
  const first = await fetch(`${app.url}${path}`, {
    method: "POST",
    body: "{}",
    headers: { cookie, origin: app.url, "content-type": "application/json" },
    signal: abort.signal,
  });
  const reader = first.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('"total":3000');
  expectProblem(await api.call("POST", path, {}), 409, "conflict");
  abort.abort();
  const again = await readUntil(
    () => api.call("POST", path, {}),
    (answer) => answer.status === 200,
  );
  expect(linesOf(again.text).at(-1)).toMatchObject({ kind: "result", result: { events: 3000, runs: 3000 } });
});
