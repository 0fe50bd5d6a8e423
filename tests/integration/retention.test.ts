import { randomUUID } from "node:crypto";
import pg from "pg";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { idFloor } from "#core/retention/id-floor.ts";
import { type Db, openDb } from "#server/db/client.ts";
import { createCountStore } from "#server/db/count-store.ts";
import { createRetentionStore } from "#server/db/retention-store.ts";
import type { Ports } from "#server/services/ports/ports.ts";
import { countHours } from "#server/services/retention/count-hours.ts";
import { removeOld } from "#server/services/retention/remove-old.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import { testDatabaseUrl } from "#tests/setup/database.ts";

const dayMs = 86_400_000;
const [storeId, sourceId, flowId, endpointId] = [newId(), newId(), newId(), newId()];
const now = new Date("2026-03-31T12:34:56Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);

let db: Db;
let client: pg.Client;
let ports: Ports;

beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl();
  client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  db = openDb(databaseUrl, (error) => {
    throw error;
  });
  ports = {
    clock: { now: () => now },
    settings: { retentionDays: 30 },
    log: { info: () => {} },
    counts: createCountStore(db),
    retention: createRetentionStore(db),
  } as unknown as Ports;
});
afterAll(async () => {
  await db.close();
  await client.end();
});

let made = 0;

/** An event of that time with its run, a delivery and its attempt; `status` is the run's and the delivery's. */
async function makeEvent(
  at: Date,
  status: "delivered" | "failed" | "queued" | "held",
  wakeAt: Date | null = null,
): Promise<string> {
  const head = idFloor(at).slice(0, 15);
  const [id, runId, deliveryId] = [1, 2, 3].map((kind) => `${head}${kind}00-8000-${String(++made).padStart(12, "0")}`);
  const isOpen = status === "queued" || status === "held";
  const endedAt = isOpen ? null : at;
  await client.query(
    `INSERT INTO event (id, store_id, source_id, type, dedupe_key, occurred_at, received_at, normalised, person, payload)
     VALUES ($1, $2, $3, 'placed_order', $5, $4, $4, '{}', '{}', '{}')`,
    [id, storeId, sourceId, at, id],
  );
  await client.query(
    `INSERT INTO run (id, store_id, flow_id, flow_version, event_id, status, wake_at, created_at, finished_at)
     VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8)`,
    [runId, storeId, flowId, id, isOpen ? status : "completed", status === "queued" ? at : wakeAt, at, endedAt],
  );
  await client.query(
    `INSERT INTO delivery (id, store_id, run_id, flow_id, step_id, step_name, event_id, event_type, endpoint_id, status, method, created_at, finished_at)
     VALUES ($1, $2, $3, $4, 's1', 'Send', $5, 'placed_order', $6, $7, 'POST', $8, $9)`,
    [deliveryId, storeId, runId, flowId, id, endpointId, status, at, endedAt],
  );
  await client.query(
    "INSERT INTO attempt (delivery_id, number, store_id, trigger, started_at, duration_ms) VALUES ($1, 1, $2, 'auto', $3, 5)",
    [deliveryId, storeId, at],
  );
  return id ?? "";
}

async function rowCounts(): Promise<Record<string, number>> {
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::int FROM event) AS event, (SELECT count(*)::int FROM run) AS run,
            (SELECT count(*)::int FROM delivery) AS delivery, (SELECT count(*)::int FROM attempt) AS attempt`,
  );
  return rows[0];
}

async function hourly(what: string): Promise<{ subject_id: string; label: string; count: number }[]> {
  const { rows } = await client.query(
    `SELECT subject_id, label, sum(count)::int AS count FROM hourly_count
      WHERE store_id = $1 AND what = $2 GROUP BY 1, 2 ORDER BY 1, 2`,
    [storeId, what],
  );
  return rows;
}

async function clear(): Promise<void> {
  await client.query(
    "TRUNCATE event, run, delivery, attempt, hourly_count, hourly_duration, once_key, flow_hour, audit_entry",
  );
}

test("what is over and old goes, with all that hangs on it; what waits stays, however old; the counts stay true", async () => {
  await clear();
  for (let hour = 0; hour < 3; hour++) await makeEvent(new Date(daysAgo(40).getTime() + hour * 3_600_000), "delivered");
  await makeEvent(daysAgo(35), "failed");
  const waiting = [await makeEvent(daysAgo(50), "queued"), await makeEvent(daysAgo(45), "held")];
  const heldAgain = await makeEvent(daysAgo(43), "held");
  await client.query("UPDATE run SET finished_at = created_at WHERE event_id = $1", [heldAgain]);
  const askedByHand = await makeEvent(daysAgo(42), "failed", now);
  const young = await makeEvent(daysAgo(29), "delivered");
  await removeOld(ports);
  const { rows } = await client.query("SELECT id FROM event ORDER BY id");
  expect(rows.map(({ id }) => id)).toEqual([...waiting, heldAgain, askedByHand, young]);
  expect(await rowCounts()).toEqual({ event: 5, run: 5, delivery: 5, attempt: 5 });

  const counts = async () => ({
    events: await hourly("events"),
    deliveries: await hourly("deliveries"),
    endpoints: await hourly("endpoint_deliveries"),
  });
  const ended = (subject_id: string) => [
    { subject_id, label: "delivered", count: 4 },
    { subject_id, label: "failed", count: 2 },
  ];
  const expected = {
    events: [{ subject_id: sourceId, label: "placed_order", count: 9 }],
    deliveries: ended(flowId),
    endpoints: ended(endpointId),
  };
  expect(await counts()).toEqual(expected);
  await removeOld(ports);
  expect(await counts()).toEqual(expected);
});

test("an hour that is counted again says what is so now", async () => {
  await clear();
  await makeEvent(now, "failed");
  await countHours(ports);
  expect(await hourly("deliveries")).toEqual([{ subject_id: flowId, label: "failed", count: 1 }]);
  await client.query("UPDATE delivery SET status = 'delivered'");
  await makeEvent(now, "delivered");
  await countHours(ports);
  await countHours(ports);
  expect(await hourly("deliveries")).toEqual([{ subject_id: flowId, label: "delivered", count: 2 }]);
});

test("an attempt asked for by hand while old events are removed is not lost under it", async () => {
  await clear();
  const eventId = await makeEvent(daysAgo(31), "failed");
  const person = new pg.Client({ connectionString: await testDatabaseUrl() });
  await person.connect();
  await person.query("BEGIN");
  await person.query("UPDATE run SET wake_at = now(), manual_wake = true WHERE event_id = $1", [eventId]);
  const removing = removeOld(ports);
  const blocked = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  await readUntil(
    () => client.query(blocked),
    ({ rowCount }) => rowCount === 1,
  );
  await person.query("COMMIT");
  await removing;
  await person.end();
  expect(await rowCounts()).toEqual({ event: 1, run: 1, delivery: 1, attempt: 1 });
});

test("more than one batch goes in one turn", async () => {
  await clear();
  await client.query(
    `INSERT INTO event (id, store_id, source_id, type, dedupe_key, occurred_at, received_at, normalised, person, payload)
     SELECT ('${idFloor(daysAgo(33)).slice(0, 24)}' || lpad(to_hex(n), 12, '0'))::uuid, $1, $2, 'x', n::text, $3, $3, '{}', '{}', '{}'
       FROM generate_series(1, 1700) n`,
    [storeId, sourceId, daysAgo(33)],
  );
  await removeOld(ports);
  expect((await rowCounts()).event).toBe(0);
  expect(await hourly("events")).toEqual([{ subject_id: sourceId, label: "x", count: 1700 }]);
});

test("keys whose window is over, hours gone by and audit entries of over 400 days go; the others stay", async () => {
  await clear();
  const addKey = (keyHash: string, until: Date) =>
    client.query(
      `INSERT INTO once_key (flow_id, key_hash, store_id, key, run_id, event_id, taken_at, until) VALUES ($1, $2, $3, 'k', $1, $1, $4, $4)`,
      [flowId, keyHash, storeId, until],
    );
  await addKey("over", daysAgo(1));
  await addKey("held", daysAgo(-1));
  for (const days of [31, 1]) await client.query("INSERT INTO flow_hour VALUES ($1, $2, 1)", [flowId, daysAgo(days)]);
  for (const days of [401, 399])
    await client.query(
      `INSERT INTO audit_entry (id, store_id, actor_kind, actor_name, action, target_kind) VALUES ($1, $2, 'system', 'a', 'b', 'c')`,
      [idFloor(daysAgo(days)), storeId],
    );
  for (const days of [61, 59])
    await client.query("INSERT INTO hourly_duration VALUES ($1, $2, 'attempts', $3, 'ok', '{1}', '{1}')", [
      storeId,
      daysAgo(days),
      endpointId,
    ]);
  await removeOld(ports);
  const left = await client.query(
    `SELECT (SELECT string_agg(key_hash, ',') FROM once_key) AS keys, (SELECT count(*)::int FROM flow_hour) AS hours,
            (SELECT count(*)::int FROM audit_entry) AS audit, (SELECT count(*)::int FROM hourly_duration) AS durations`,
  );
  expect(left.rows).toEqual([{ keys: "held", hours: 1, audit: 1, durations: 1 }]);
});

test("replays that ended long ago go; one that is paused stays, and so does a recent one", async () => {
  await clear();
  const addReplay = (status: string, days: number) =>
    client.query(
      `INSERT INTO replay (id, store_id, kind, mode, filter, status, matched, up_to, created_by)
       VALUES ($1, $2, 'deliveries', 'same', '{}', $3, 1, $1, $4)`,
      [idFloor(daysAgo(days)), storeId, status, `${status} ${days}`],
    );
  await addReplay("completed", 33);
  await addReplay("cancelled", 32);
  await addReplay("paused", 31);
  await addReplay("completed", 1);
  await removeOld(ports);
  const { rows } = await client.query("SELECT created_by FROM replay ORDER BY id");
  expect(rows.map((row) => row.created_by)).toEqual(["paused 31", "completed 1"]);
});

test("receipts go when they have been over for as long as events are kept", async () => {
  for (const days of [31, 29, -1]) {
    await client.query(
      "INSERT INTO receipt (id, store_id, delivery_id, created_by, expires_at) VALUES ($1, $2, $1, $3, $4)",
      [randomUUID(), storeId, `over for ${days}`, daysAgo(days)],
    );
  }
  await removeOld(ports);
  const { rows } = await client.query("SELECT created_by FROM receipt ORDER BY expires_at");
  expect(rows.map((row) => row.created_by)).toEqual(["over for 29", "over for -1"]);
});

test("people are kept as long as the longest inactivity a flow can wait for, then they go with all that is known of them", async () => {
  for (const days of [1031, 1029]) {
    const key = `${days}@example.com`;
    await client.query(
      "INSERT INTO person (store_id, key, about, first_seen_at, last_event_at) VALUES ($1, $2, '{}', $3, $3)",
      [storeId, key, daysAgo(days)],
    );
    await client.query("INSERT INTO person_activity VALUES ($1, $2, 'placed_order', $3, '{}')", [
      storeId,
      key,
      daysAgo(days),
    ]);
    await client.query("INSERT INTO person_date VALUES ($1, $2, 'person.properties.birthday', '05-04', 1990)", [
      storeId,
      key,
    ]);
  }
  await removeOld(ports);
  for (const [table, column] of Object.entries({
    person: "key",
    person_activity: "person_key",
    person_date: "person_key",
  })) {
    const { rows } = await client.query(`SELECT ${column} AS key FROM ${table}`);
    expect(rows).toEqual([{ key: "1029@example.com" }]);
  }
});
