import { afterAll, beforeAll, expect, test } from "vitest";
import { trackedEventsSchema } from "#contracts/event-view.ts";
import { type Receiver, startReceiver } from "#tests/fakes/receiver.ts";
import type { ApiClient } from "#tests/integration/support/api-client.ts";
import { publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { signUpFirstOwner } from "#tests/integration/support/owners.ts";
import { isCompleted, replayUntil, startReplay, untilIdle } from "#tests/integration/support/replays.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { flowOf } from "#tests/integration/support/track.ts";
import { openLoopback } from "#tests/integration/support/world.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { type RunningApp, runApp } from "#tests/setup/run-app.ts";

const count = 600;
/** Leases of a killed process last 30 s. */
const convergeMs = 120_000;

let receiver: Receiver;
let app: RunningApp;
let databaseUrl: string;
let api: ApiClient;

beforeAll(async () => {
  databaseUrl = await createTestDatabase();
  receiver = await startReceiver();
  app = await runApp({ databaseUrl, env: openLoopback });
  ({ api } = await signUpFirstOwner(app.url));
});
afterAll(async () => {
  await app.stop();
  await receiver.close();
});

test("a replay goes on after a kill -9: each once more, twice at most what was under way", {
  timeout: 240_000,
}, async () => {
  const flowId = await publishFlow(api, flowOf("killed", webhookStep(`${receiver.origin}/killed`)), "killed");
  for (let sent = 0; sent < count; sent += 300) {
    await api.post(
      "/api/v1/events",
      Array.from({ length: 300 }, () => ({ type: "killed" })),
      trackedEventsSchema,
    );
  }
  await receiver.waitFor(count);
  await untilIdle(databaseUrl);
  // Slow enough that a kill meets attempts under way, some asked for, and some the replay has not come to.
  receiver.behave({ kind: "answer", delayMs: 400 });
  const { id } = await startReplay(api, { filter: { flowId } });
  await receiver.waitFor(count + 150);
  await app.kill9();
  const leased = await runSql<{ id: string }>(
    databaseUrl,
    "SELECT d.id FROM run r JOIN delivery d ON d.run_id = r.id WHERE r.lease_token IS NOT NULL",
  );
  const [left] = await runSql<{ done: number; status: string }>(
    databaseUrl,
    "SELECT done, status FROM replay WHERE id = $1",
    [id],
  );
  expect(left?.status).toBe("running");
  expect(left?.done).toBeLessThan(count);
  app = await runApp({ databaseUrl, port: app.port, dataDir: app.dataDir, env: openLoopback });

  const done = await replayUntil(api, id, isCompleted, convergeMs);
  expect(done).toMatchObject({ matched: count, done: count, skipped: 0, succeeded: count, failed: 0 });
  await untilIdle(databaseUrl);
  const made = await runSql<{ manual: number; deliveries: number }>(
    databaseUrl,
    `SELECT count(*) FILTER (WHERE a.trigger = 'manual')::int AS manual, count(DISTINCT a.delivery_id)::int AS deliveries
       FROM attempt a JOIN delivery d ON d.id = a.delivery_id WHERE d.flow_id = $1`,
    [flowId],
  );
  expect(made).toEqual([{ manual: count, deliveries: count }]);
  const arrivals = new Map<string, number>();
  for (const { headers } of receiver.requests.slice(count)) {
    const webhookId = headers["webhook-id"] ?? "";
    arrivals.set(webhookId, (arrivals.get(webhookId) ?? 0) + 1);
  }
  expect(arrivals.size).toBe(count);
  const underWay = new Set(leased.map((row) => row.id));
  const twice = [...arrivals].filter(([, times]) => times > 1);
  expect(twice.filter(([webhookId, times]) => times > 2 || !underWay.has(webhookId))).toEqual([]);
});
