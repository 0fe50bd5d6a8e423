import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { liveTopics } from "#contracts/live.ts";
import { type Db, openDb } from "#server/db/client.ts";
import { createLiveBus } from "#server/db/live-bus.ts";
import type { LiveNews } from "#server/services/ports/live.ts";
import type { Log } from "#server/services/ports/log.ts";
import { testDatabaseUrl } from "#tests/setup/database.ts";
import { runSql } from "./support/sql.ts";
import { readUntil } from "./support/until.ts";

const store = "01890000-0000-7000-8000-000000000001";
const quiet = { info: () => {}, warn: () => {}, error: () => {} } as unknown as Log;

let databaseUrl: string;
let db: Db;
let here: ReturnType<typeof createLiveBus>;
let there: ReturnType<typeof createLiveBus>;

beforeAll(async () => {
  databaseUrl = await testDatabaseUrl();
  db = openDb(databaseUrl, () => {});
  const open = () => new pg.Client({ connectionString: databaseUrl });
  here = createLiveBus(db, open, quiet);
  there = createLiveBus(db, open, quiet);
  await Promise.all([here.start(), there.start()]);
});
afterAll(async () => {
  await Promise.all([here.stop(), there.stop()]);
  await db.close();
});

function listen(afterId: string | null): { news: LiveNews[]; stop: () => void } {
  const news: LiveNews[] = [];
  return { news, stop: there.subscribe(store, afterId, (each) => news.push(each)) };
}
const deliveriesIn = (news: readonly LiveNews[]) => news.flatMap(({ message }) => message.deliveries ?? ["any"]);

test("news of one process reach the browsers of another, gathered, and of no other store", async () => {
  const { news, stop } = listen(null);
  here.deliveriesChanged("01890000-0000-7000-8000-000000000002", ["x"]);
  here.deliveriesChanged(store, ["a"]);
  here.deliveriesChanged(store, ["b", "a"]);
  const all = await readUntil(
    async () => news,
    (each) => deliveriesIn(each).length === 2,
  );
  expect(all.map(({ message }) => message)).toEqual([
    { topics: [], deliveries: [] },
    { topics: ["deliveries"], deliveries: ["a", "b"] },
  ]);
  stop();
});

test("a browser that comes back is told what it missed, once", async () => {
  const first = listen(null);
  const lastId = first.news.at(-1)?.id ?? "";
  first.stop();
  const watcher = listen(null);
  here.deliveriesChanged(store, ["missed"]);
  await readUntil(
    async () => watcher.news,
    (each) => deliveriesIn(each).includes("missed"),
  );
  watcher.stop();
  const again = listen(lastId);
  expect(deliveriesIn(again.news)).toEqual(["missed"]);
  const third = listen(again.news.at(-1)?.id ?? "");
  expect(deliveriesIn(third.news)).toEqual([]);
  again.stop();
  third.stop();
});

test("when the connection to the database was lost, everything may have changed", async () => {
  const { news, stop } = listen(null);
  await runSql(
    databaseUrl,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN %' AND datname = current_database()",
  );
  const all = await readUntil(
    async () => news,
    (each) => each.length > 1,
  );
  expect(all.at(-1)?.message).toEqual({ topics: [...liveTopics], deliveries: null });
  stop();
});
