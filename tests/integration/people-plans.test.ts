import pg from "pg";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Db, openDb } from "#server/db/client.ts";
import { createPeopleStore } from "#server/db/people-store.ts";
import { createRetentionStore } from "#server/db/retention-store.ts";
import { createTimedFlowStore } from "#server/db/timed-flow-store.ts";
import { testDatabaseUrl } from "#tests/setup/database.ts";
import { explainStatements } from "./plans/explain.ts";

const people = 50_000;
const storeId = newId();
const path = "person.properties.birthday";
const now = new Date("2026-05-04T07:00:00Z");

let db: Db;
let client: pg.Client;

beforeAll(async () => {
  const databaseUrl = await testDatabaseUrl();
  client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("INSERT INTO store (id, name, slug) VALUES ($1, 'Many', 'many')", [storeId]);
  await client.query(
    `INSERT INTO person (store_id, key, about, first_seen_at, last_event_at)
     SELECT $1, n || '@example.com', '{}', $2, $2::timestamptz - n % 1000 * interval '1 day' FROM generate_series(1, $3) n`,
    [storeId, now, people],
  );
  await client.query(
    "INSERT INTO person_activity SELECT store_id, key, 'placed_order', last_event_at, '{}' FROM person",
  );
  await client.query(
    `INSERT INTO person_date
     SELECT store_id, key, $1, to_char(date '2000-01-01' + (row_number() OVER ())::int % 366, 'MM-DD'), 1990 FROM person`,
    [path],
  );
  await client.query("ANALYZE");
  db = openDb(databaseUrl, (error) => {
    throw error;
  });
}, 120_000);

afterAll(async () => {
  await db.close();
  await client.end();
});

/** Rows read by the statement that reads most; fails when a table of people is read from end to end. */
async function rowsReadBy(work: () => Promise<unknown>): Promise<number> {
  const explained = await explainStatements(work);
  expect(explained.flatMap(({ scanned }) => scanned).filter((table) => table.startsWith("person"))).toEqual([]);
  return Math.max(...explained.map(({ rowsRead }) => rowsRead));
}

test("who is due is found through an index, a page at a time, among 50,000 people of a store", async () => {
  const store = createPeopleStore(db);
  const day = { path, monthDays: ["05-04"], year: null, notAfterYear: 2026 };
  expect(await rowsReadBy(() => store.listByDate(storeId, day, "3", 200))).toBeLessThan(2000);
  const span = { eventType: "placed_order", from: new Date(now.getTime() - 91 * 86_400_000), to: now };
  expect(await rowsReadBy(() => store.listInactive(storeId, span, "3", 200))).toBeLessThan(2000);
  expect(await rowsReadBy(() => createTimedFlowStore(db).listDue(now, null, 100))).toBeLessThan(10);
});

test("who is forgotten is found through an index", async () => {
  const store = createRetentionStore(db);
  const long = new Date(now.getTime() - 998 * 86_400_000);
  expect(await rowsReadBy(() => store.removeOld("person", long, 100))).toBeLessThan(2000);
});
