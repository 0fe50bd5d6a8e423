import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

const created: string[] = [];
let own: Promise<string> | undefined;

/** The URL of this test file's own database: all migrations applied, nothing in it; made on the first call. */
export function testDatabaseUrl(): Promise<string> {
  own ??= createTestDatabase();
  return own;
}

/** One more database of the same kind, for a test that must not share. Dropped after the file, as is the first. */
export async function createTestDatabase(): Promise<string> {
  const name = `test_${process.pid}_${randomBytes(6).toString("hex")}`;
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${inject("templateDatabase")}`);
  created.push(name);
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

/** Called once by the set-up after every test file. */
export async function dropTestDatabases(): Promise<void> {
  own = undefined;
  for (const name of created.splice(0)) await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

async function onServer(sql: string): Promise<void> {
  const client = new Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
