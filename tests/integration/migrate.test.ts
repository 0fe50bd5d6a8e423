import { createHash } from "node:crypto";
import { Client } from "pg";
import { beforeEach, expect, test } from "vitest";
import { applyMigrations } from "#scripts/migrate.ts";
import { createTestDatabase, testDatabaseUrl } from "#tests/setup/database.ts";

function migration(name: string, sql: string) {
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

const first = migration("1_shelf", "CREATE TABLE shelf (id int)");
const second = migration("2_book", "CREATE TABLE book (id int); INSERT INTO book VALUES (1), (2)");

let url = "";
beforeEach(async () => {
  url = await createTestDatabase();
  await query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
});

async function query<Row extends Record<string, unknown>>(sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client.query<Row>(sql).then(
    ({ rows }) => client.end().then(() => rows),
    (error) => client.end().then(() => Promise.reject(error)),
  );
}

test("the test's own database has all migrations of the folder", async () => {
  expect(await applyMigrations(await testDatabaseUrl())).toBe(0);
});

test("only what is missing is applied, and recorded as Prisma records it", async () => {
  expect(await applyMigrations(url, [first])).toBe(1);
  expect(await applyMigrations(url, [first, second])).toBe(1);
  const rows = await query("SELECT migration_name, checksum, applied_steps_count FROM _prisma_migrations ORDER BY 1");
  expect(rows).toEqual([
    { migration_name: "1_shelf", checksum: first.checksum, applied_steps_count: 1 },
    { migration_name: "2_book", checksum: second.checksum, applied_steps_count: 1 },
  ]);
});

test("processes that start at once apply each migration once", async () => {
  const counts = await Promise.all([1, 2, 3, 4].map(() => applyMigrations(url, [first, second])));
  expect(counts.reduce((sum, count) => sum + count)).toBe(2);
  expect(await query("SELECT id FROM book")).toHaveLength(2);
});

test("a migration that fails leaves nothing behind", async () => {
  const broken = migration("2_broken", "CREATE TABLE half (id int); SELECT * FROM nowhere");
  await expect(applyMigrations(url, [first, broken])).rejects.toThrow(/2_broken failed and changed nothing.*nowhere/);
  expect(await query("SELECT to_regclass('half') AS half, to_regclass('shelf')::text AS shelf")).toEqual([
    { half: null, shelf: "shelf" },
  ]);
  expect(await applyMigrations(url, [first, second])).toBe(1);
});

test("an applied migration whose file changed is refused", async () => {
  await applyMigrations(url, [first]);
  await expect(applyMigrations(url, [migration("1_shelf", "SELECT 1")])).rejects.toThrow(/was changed afterwards/);
});
