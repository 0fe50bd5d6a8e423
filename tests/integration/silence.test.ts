import { afterAll, beforeAll, expect, test } from "vitest";
import type { Container } from "#server/container.ts";
import { watchSilence } from "#server/services/silence/watch-silence.ts";
import { openContainer, storeId } from "./support/in-process.ts";
import { runSql } from "./support/sql.ts";

const sourceId = "01890000-0000-7000-8000-000000000002";
const quietSourceId = "01890000-0000-7000-8000-000000000003";
const flowId = "01890000-0000-7000-8000-000000000004";

let databaseUrl: string;
let container: Container;

beforeAll(async () => {
  ({ container, databaseUrl } = await openContainer());
  const sql = (text: string, values: unknown[]) => runSql(databaseUrl, text, values);
  for (const [id, name] of [
    [sourceId, "Shopify"],
    [quietSourceId, "Reviews"],
  ]) {
    await sql(
      `INSERT INTO source (id, store_id, kind, name, key, created_at, updated_at)
       VALUES ($1::uuid, $2, 'custom', $3, $1::uuid::text, now() - interval '90 days', now())`,
      [id, storeId, name],
    );
  }
  await sql(
    `INSERT INTO flow (id, store_id, name, status, draft, live_version, trigger_source_id, created_at, updated_at)
     VALUES ($1, $2, 'To the warehouse', 'live', '{}', 1, $3, now() - interval '90 days', now() - interval '90 days')`,
    [flowId, storeId, sourceId],
  );
  // Five weeks with six an hour, up to six hours ago.
  for (const [what, subject] of [
    ["events", sourceId],
    ["deliveries", flowId],
  ]) {
    await sql(
      `INSERT INTO hourly_count (store_id, hour, what, subject_id, label, count)
       SELECT $1, date_trunc('hour', now()) - make_interval(hours => n), $2, $3, 'x', 6 FROM generate_series(7, 900) n`,
      [storeId, what, subject],
    );
  }
});
afterAll(() => container.stop(1000));

const notices = () =>
  runSql<{ kind: string; title: string; message: string; count: number; resolved: boolean }>(
    databaseUrl,
    "SELECT kind, title, message, count, resolved_at IS NOT NULL AS resolved FROM notice ORDER BY id",
  );

test("a source that went quiet is told of once, without its flows; the next event ends it; then its flow is told of", async () => {
  await watchSilence(container.ports);
  const silent = {
    kind: "source_silent",
    title: "No events from Shopify",
    message: expect.stringMatching(/^Nothing for 6 hours\. In the same hours of earlier weeks there were about 36\./),
    count: 1,
    resolved: false,
  };
  expect(await notices()).toEqual([silent]);
  await watchSilence(container.ports);
  expect(await notices()).toEqual([silent]);

  await runSql(
    databaseUrl,
    `INSERT INTO event (id, store_id, source_id, type, dedupe_key, occurred_at, received_at, normalised, person, payload, decisions)
     VALUES (gen_random_uuid(), $1, $2, 'x', 'x', now(), now(), '{}', '{}', '{}', '[]')`,
    [storeId, sourceId],
  );
  await watchSilence(container.ports);
  const ended = { ...silent, resolved: true };
  expect(await notices()).toEqual([
    ended,
    expect.objectContaining({ kind: "flow_silent", title: "To the warehouse is unusually quiet", resolved: false }),
  ]);
});

test("a flow that goes by time is quiet on most days, and its starts do not speak for a source", async () => {
  const [timedFlowId, apiSourceId] = ["01890000-0000-7000-8000-000000000005", "01890000-0000-7000-8000-000000000006"];
  const sql = (text: string, values: unknown[]) => runSql(databaseUrl, text, values);
  await sql(
    `INSERT INTO source (id, store_id, kind, name, key, created_at, updated_at)
     VALUES ($1, $2, 'api', 'API', 'api', now() - interval '90 days', now())`,
    [apiSourceId, storeId],
  );
  await sql(
    `INSERT INTO flow (id, store_id, name, status, draft, live_version, timed_at, created_at, updated_at)
     VALUES ($1, $2, 'Birthdays', 'live', '{}', 1, now(), now() - interval '90 days', now() - interval '90 days')`,
    [timedFlowId, storeId],
  );
  for (const [what, subject, label] of [
    ["events", apiSourceId, "reached_date"],
    ["deliveries", timedFlowId, "delivered"],
  ])
    await sql(
      `INSERT INTO hourly_count (store_id, hour, what, subject_id, label, count)
       SELECT $1, date_trunc('hour', now()) - make_interval(hours => n), $2, $3, $4, 6 FROM generate_series(7, 900) n`,
      [storeId, what, subject, label],
    );
  const before = await notices();
  await watchSilence(container.ports);
  expect(await notices()).toEqual(before);
});
