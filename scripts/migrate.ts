import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { listMigrations, type Migration } from "./migration-files.ts";
import { decideMigrations, type RecordedMigration } from "./migration-plan.ts";

// Prisma's own lock number, so that `prisma migrate deploy` waits for this runner and the other way round.
const LOCK = 72707369;

/**
 * Applies what is missing of prisma/migrations, each in a transaction, recorded as Prisma records it.
 * Safe to call from several processes at once. Answers how many were applied; throws one sentence when the
 * database's history and the folder do not fit together.
 */
export async function applyMigrations(databaseUrl: string, migrations = listMigrations()): Promise<number> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
    await client.query(CREATE_HISTORY);
    const { rows } = await client.query<RecordedMigration>(READ_HISTORY);
    const plan = decideMigrations(migrations, rows);
    if (!plan.ok) throw new Error(plan.reason);
    for (const migration of plan.missing) await applyOne(client, migration);
    return plan.missing.length;
  } finally {
    await client.end();
  }
}

async function applyOne(client: Client, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(migration.sql);
    await client.query(RECORD, [randomUUID(), migration.checksum, migration.name]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The migration ${migration.name} failed and changed nothing: ${why}`, { cause: error });
  }
}

// The shape is that of Prisma 7's schema engine.
const CREATE_HISTORY = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

const READ_HISTORY = `
  SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
  FROM _prisma_migrations WHERE rolled_back_at IS NULL`;

const RECORD = `
  INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`;
