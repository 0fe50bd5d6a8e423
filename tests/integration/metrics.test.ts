import { afterAll, beforeAll, expect, test } from "vitest";
import { flowSchema } from "#contracts/flow.ts";
import { createApiClient, expectProblem } from "#tests/integration/support/api-client.ts";
import { deliveryOf } from "#tests/integration/support/deliveries.ts";
import { publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { createKeyClient } from "#tests/integration/support/owners.ts";
import { flowOf, track } from "#tests/integration/support/track.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

let world: World;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Every line of the text as `name{labels}` and its number. */
async function scrape(): Promise<(series: string) => number> {
  const { api } = await createKeyClient(world.app.url, world.api, "analyst");
  const answer = await api.call("GET", "/api/metrics");
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toContain("text/plain");
  const lines = answer.text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const values = new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(" ")), Number(line.split(" ").at(-1))]));
  return (series) => values.get(series) ?? 0;
}

test("what came in, went out, waits and is held is counted", async () => {
  const { api, receiver, shop } = world;
  const flowId = await publishFlow(api, flowOf("counted", webhookStep(`${receiver.origin}/counted`)), "counted");
  await publishFlow(api, flowOf("refused", webhookStep(`${receiver.origin}/refused`)), "refused");
  receiver.behaveAt("/refused", { kind: "answer", status: 400 });
  const before = await scrape();
  await deliveryOf(api, await track(api, "counted"), "delivered");
  await deliveryOf(api, await track(api, "refused"), "failed");
  await shop.send({ ...shop.make(), body: "{}" });
  await api.post(`/api/v1/flows/${flowId}/pause`, { mode: "hold" }, flowSchema);
  await deliveryOf(api, await track(api, "counted"), "held");

  const after = await scrape();
  const grown = (series: string) => after(series) - before(series);
  expect(grown("hookline_events_accepted_total")).toBe(3);
  expect(grown('hookline_requests_rejected_total{code="bad_signature"}')).toBe(1);
  expect(grown('hookline_deliveries_total{status="delivered"}')).toBe(1);
  expect(grown('hookline_deliveries_total{status="failed"}')).toBe(1);
  expect(grown('hookline_attempts_total{outcome="2xx"}')).toBe(1);
  expect(grown('hookline_attempts_total{outcome="4xx"}')).toBe(1);
  expect(grown("hookline_intake_seconds_count")).toBe(4);
  expect(grown("hookline_delivery_seconds_count")).toBe(1);
  expect(after('hookline_runs_held{reason="flow_paused"}')).toBe(1);
  expect(after("hookline_queue_depth")).toBe(0);
  expect(after("hookline_runs_in_flight")).toBe(0);
  expect(after("process_resident_memory_bytes")).toBeGreaterThan(0);
});

test("readiness tells how deep the queue is", async () => {
  const answer = await world.api.call("GET", "/api/ready");
  expect(answer.text).toContain("0 waiting, 0 due, the oldest for 0 s");
});

test("the metrics need a key", async () => {
  expectProblem(await createApiClient(world.app.url, {}).call("GET", "/api/metrics"), 401, "unauthenticated");
});
