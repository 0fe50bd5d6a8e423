import { createHash } from "node:crypto";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { ensureGenerated } from "#scripts/generate.ts";
import { applyMigrations } from "#scripts/migrate.ts";
import { listMigrations } from "#scripts/migration-files.ts";
import { cacheDir } from "#scripts/paths.ts";
import { type OpenPostgres, openPostgres } from "#scripts/postgres/open.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The test server's maintenance database. */
    postgresUrl: string;
    /** A database with all migrations applied, to be copied. */
    templateDatabase: string;
  }
}

// The data is worth nothing after the run, so the disk need not be waited for.
const FAST = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/** One PostgreSQL for all test runs on this checkout, and in it one migrated template for their databases. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureGenerated();
  const postgres = await openPostgres(join(cacheDir, "test-postgres"), FAST);
  const admin = new Client({ connectionString: postgres.url("postgres") });
  await admin.connect();
  await dropForgotten(admin);
  project.provide("postgresUrl", postgres.url("postgres"));
  project.provide("templateDatabase", await ensureTemplate(admin, postgres));
  await admin.end();
  return async () => void (await postgres.release());
}

async function ensureTemplate(admin: Client, postgres: OpenPostgres): Promise<string> {
  const checksums = listMigrations().map((migration) => migration.checksum);
  const name = `template_${createHash("sha256").update(checksums.join()).digest("hex").slice(0, 16)}`;
  await admin.query("SELECT pg_advisory_lock(1)");
  const { rowCount } = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  if (rowCount === 0) {
    await admin.query("DROP DATABASE IF EXISTS template_unfinished WITH (FORCE)");
    await admin.query("CREATE DATABASE template_unfinished");
    await applyMigrations(postgres.url("template_unfinished"));
    await admin.query(`ALTER DATABASE template_unfinished RENAME TO ${name}`);
  }
  await admin.query("SELECT pg_advisory_unlock(1)");
  return name;
}

/** Databases of test processes that were killed before they could drop theirs (their name carries the process's number). */
async function dropForgotten(admin: Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname ~ '^test_[0-9]+_'",
  );
  for (const { datname } of rows) {
    if (!isAlive(Number(datname.split("_")[1]))) await admin.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
