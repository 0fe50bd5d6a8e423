import { expect, test } from "vitest";
import { deliveryOf } from "#tests/integration/support/deliveries.ts";
import { publishFlow, webhookStep } from "#tests/integration/support/flows.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { flowOf, track } from "#tests/integration/support/track.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import { openWorld, type World } from "#tests/integration/support/world.ts";

const queued = 100_000;
const growthBytesMax = 200_000_000;

interface Reading {
  residentBytes: number;
  waiting: number;
  delivered: number;
}

async function read({ api }: World): Promise<Reading> {
  const { text } = await api.call("GET", "/api/metrics");
  const value = (series: string) =>
    Number(
      text
        .split("\n")
        .find((line) => line.startsWith(`${series} `))
        ?.slice(series.length + 1) ?? 0,
    );
  return {
    residentBytes: value("process_resident_memory_bytes"),
    waiting: value("hookline_queue_depth"),
    delivered: value('hookline_deliveries_total{status="delivered"}'),
  };
}

/** As many runs as came in with one event, each with an event and a delivery of its own, due now. */
async function multiply({ databaseUrl }: World, eventId: string): Promise<void> {
  await runSql(
    databaseUrl,
    `WITH made AS (
       SELECT n, gen_random_uuid() AS event_id, gen_random_uuid() AS run_id FROM generate_series(1, ${queued}) n
     ), e AS (
       INSERT INTO event (id, store_id, source_id, type, dedupe_key, occurred_at, received_at, normalised, person, payload, decisions)
       SELECT m.event_id, o.store_id, o.source_id, o.type, 'copy-' || m.n, now(), now(), o.normalised, o.person, o.payload, o.decisions
         FROM made m, event o WHERE o.id = $1
     ), r AS (
       INSERT INTO run (id, store_id, flow_id, flow_version, event_id, status, lane, wake_at, created_at)
       SELECT m.run_id, o.store_id, o.flow_id, o.flow_version, m.event_id, 'queued', o.lane, now(), now()
         FROM made m, run o WHERE o.event_id = $1
     )
     INSERT INTO delivery (id, store_id, run_id, flow_id, flow_version, step_id, step_name, event_id, event_type, status, method, created_at)
     SELECT gen_random_uuid(), o.store_id, m.run_id, o.flow_id, o.flow_version, o.step_id, o.step_name, m.event_id, o.event_type,
            'queued', o.method, now()
       FROM made m, delivery o WHERE o.event_id = $1`,
    [eventId],
  );
}

test("a queue of 100,000 for one slow endpoint waits in the database, not in memory", {
  timeout: 240_000,
}, async () => {
  const world = await openWorld();
  const { api, receiver } = world;
  await publishFlow(api, flowOf("flash_sale", webhookStep(`${receiver.origin}/slow`)), "flash_sale");
  const first = await track(api, "flash_sale", { properties: { note: "x".repeat(3000) } });
  await deliveryOf(api, first, "delivered");
  receiver.behaveAt("/slow", { kind: "answer", delayMs: 200 });

  const before = await read(world);
  await multiply(world, first);
  let most = 0;
  const after = await readUntil(
    async () => {
      const reading = await read(world);
      most = Math.max(most, reading.residentBytes);
      return reading;
    },
    ({ delivered }) => delivered - before.delivered >= 1500,
    { deadlineMs: 150_000, pollMs: 250 },
  );
  expect(after.waiting).toBeGreaterThan(queued * 0.9);
  const growth = most - before.residentBytes;
  process.stdout.write(`Memory with ${after.waiting} runs queued: ${Math.round(growth / 1e6)} MB more than at rest\n`);
  expect(growth).toBeLessThan(growthBytesMax);
  // Nothing of it is to be sent any more, so that the stop has nothing to wait for.
  await runSql(world.databaseUrl, "UPDATE run SET wake_at = NULL WHERE lease_token IS NULL");
  await world.close();
});
