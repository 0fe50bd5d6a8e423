import { afterAll, beforeAll, expect, test } from "vitest";
import { createChoreLock } from "#server/db/chore-lock.ts";
import { type Db, openDb } from "#server/db/client.ts";
import type { ChoreLock } from "#server/services/ports/engine.ts";
import { createTestDatabase } from "#tests/setup/database.ts";
import { runSql } from "./support/sql.ts";

const minuteMs = 60_000;
let databaseUrl: string;
let dbs: Db[];
let locks: ChoreLock[];

beforeAll(async () => {
  databaseUrl = await createTestDatabase();
  // As many processes have: connections of their own, and nothing in common but the database.
  dbs = [1, 2, 3].map(() => openDb(databaseUrl, () => {}));
  locks = dbs.map(createChoreLock);
});
afterAll(() => Promise.all(dbs.map((db) => db.close())));

/** One tick of the clock at every process, one a little after the other; how often the chore ran. */
async function tick(run: () => Promise<void> = async () => {}): Promise<number> {
  let times = 0;
  const counted = async () => {
    times++;
    await run();
  };
  for (const lock of locks) await lock("roll-up", minuteMs, counted);
  await Promise.all(locks.map((lock) => lock("roll-up", minuteMs, counted)));
  return times;
}

const letPass = (ms: number) =>
  runSql(databaseUrl, "UPDATE chore SET began_at = began_at - $1 * interval '1 millisecond'", [ms]);

test("of several processes one runs a chore each time it is due", async () => {
  expect(await tick()).toBe(1);
  await letPass(minuteMs);
  expect(await tick()).toBe(1);
  await letPass(minuteMs / 4);
  expect(await tick()).toBe(0);
});

test("a chore that takes long is not begun again meanwhile, however late it is", async () => {
  await letPass(minuteMs);
  const begun = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const [first, second] = locks;
  const long = first?.("roll-up", minuteMs, () => {
    begun.resolve();
    return gate.promise;
  });
  await begun.promise;
  await letPass(minuteMs);
  expect(await second?.("roll-up", minuteMs, async () => {})).toBe(false);
  gate.resolve();
  expect(await long).toBe(true);
});

test("one that failed lets the lock go", async () => {
  await letPass(minuteMs);
  await expect(locks[0]?.("roll-up", minuteMs, () => Promise.reject(new Error("away")))).rejects.toThrow("away");
  await letPass(minuteMs);
  expect(await tick()).toBe(1);
});
