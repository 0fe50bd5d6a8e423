import type { Client } from "pg";
import { type DataSize, dataStatements } from "./data-sql.ts";

const bigTables = ["event", "run", "run_step", "delivery", "attempt", "attempt_text"];

// All but those of primary keys, into which the generated rows go in order anyhow.
const indexesSql = `
  SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
    FROM pg_index WHERE indrelid = ANY($1::regclass[]) AND NOT indisprimary`;

/**
 * Fills a migrated database with a shop's history. Indexes are made again at the end, several times as fast as row by
 * row. `unlogged` is for databases that are worth nothing after a crash.
 */
export async function fillDatabase(client: Client, size: DataSize, { unlogged = false } = {}): Promise<void> {
  if (unlogged) for (const table of bigTables) await client.query(`ALTER TABLE ${table} SET UNLOGGED`);
  const { rows } = await client.query<{ name: string; definition: string }>(indexesSql, [bigTables]);
  await client.query("SET maintenance_work_mem = '512MB'");
  await client.query("BEGIN");
  try {
    for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
    for (const statement of dataStatements(size)) await client.query(statement);
    for (const { definition } of rows) await client.query(definition);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
  await client.query(`VACUUM ANALYZE ${bigTables.join(", ")}`);
}
