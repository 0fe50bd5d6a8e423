import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { floodReleasedSchema, flowSchema } from "#contracts/flow.ts";
import { listDeliveries } from "#tests/integration/support/deliveries.ts";
import { type DefinitionInput, publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { createKeyClient } from "#tests/integration/support/owners.ts";
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

function limited(type: string, runsPerHour: number | null): DefinitionInput {
  const step = webhookStep(`${world.receiver.origin}/${type}`, { body: { kind: "none" } });
  return { ...flowOf(type, step), limits: { runsPerHour } };
}

async function sendMany(type: string, count: number): Promise<void> {
  await Promise.all(Array.from({ length: count }, () => track(world.api, type, { id: randomUUID() })));
}

async function counts(type: string): Promise<Record<string, number>> {
  const rows = await listDeliveries(world.api, `eventType=${type}`);
  return Object.fromEntries(
    ["delivered", "held"].map((status) => [status, rows.filter((row) => row.status === status).length]),
  );
}

const settled = (type: string, delivered: number, held: number) =>
  readUntil(
    () => counts(type),
    (now) => now.delivered === delivered && now.held === held,
  );

async function republish(flowId: string, definition: DefinitionInput): Promise<void> {
  await world.api.call("PATCH", `/api/v1/flows/${flowId}`, { definition });
  await world.api.post(`/api/v1/flows/${flowId}/publish`, {}, z.unknown());
}

test("over its limit an hour a flow holds the rest, someone is told once, and releasing sends all of it", async () => {
  const flowId = await publishFlow(world.api, limited("flood_held", 5), "flood_held");
  await sendMany("flood_held", 40);
  await settled("flood_held", 5, 35);
  const [held] = await listDeliveries(world.api, "eventType=flood_held&status=held");
  expect(held?.reason).toMatchObject({
    code: "flood",
    message: expect.stringMatching(/^More than 5 runs of this flow/),
  });
  const notices = await readUntil(
    () =>
      runSql<{ count: number; link: string }>(
        world.databaseUrl,
        "SELECT count, link FROM notice WHERE group_key = $1 AND resolved_at IS NULL",
        [`flood:${flowId}`],
      ),
    (rows) => rows[0]?.count === 35,
  );
  expect(notices).toEqual([{ count: 35, link: `/flows/${flowId}` }]);

  const analyst = await createKeyClient(world.app.url, world.api, "analyst");
  expect((await analyst.api.call("POST", `/api/v1/flows/${flowId}/release-flood`)).status).toBe(403);
  const { released } = await world.api.post(`/api/v1/flows/${flowId}/release-flood`, undefined, floodReleasedSchema);
  expect(released).toBe(35);
  await settled("flood_held", 40, 0);
  expect(requestsAt("/flood_held")).toHaveLength(40);
  const audited = await runSql(world.databaseUrl, "SELECT 1 FROM audit_entry WHERE action = 'flow.flood_released'");
  expect(audited).toHaveLength(1);
});

test("raising the limit lets go what fits into the hour, and new events find it full; removing it lets go all", async () => {
  const flowId = await publishFlow(world.api, limited("flood_raised", 3), "flood_raised");
  await sendMany("flood_raised", 12);
  await settled("flood_raised", 3, 9);
  await republish(flowId, limited("flood_raised", 7));
  await settled("flood_raised", 7, 5);
  await track(world.api, "flood_raised");
  await settled("flood_raised", 7, 6);
  await republish(flowId, limited("flood_raised", null));
  await settled("flood_raised", 13, 0);
});

test("a new hour has new room, and what is held stays until a person says", async () => {
  await publishFlow(world.api, limited("flood_hour", 1), "flood_hour");
  await sendMany("flood_hour", 2);
  await settled("flood_hour", 1, 1);
  await runSql(world.databaseUrl, "UPDATE flow_hour SET hour = hour - interval '1 hour'");
  await track(world.api, "flood_hour");
  await settled("flood_hour", 2, 1);
});

test("the limits of a definition are kept, and those without any have none", async () => {
  const { definition } = await world.api.post(
    "/api/v1/flows",
    { name: "a", definition: flowOf("flood_none") },
    flowSchema,
  );
  expect(definition.limits).toEqual({ runsPerHour: null, skipOlderThanHours: null });
  const answer = await world.api.call("POST", "/api/v1/flows", { name: "b", definition: limited("flood_bad", 0) });
  expect(answer.status).toBe(422);
});
