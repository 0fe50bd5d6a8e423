import pg from "pg";
import { expect } from "vitest";
import { fillDatabase } from "#scripts/generate-data/fill-database.ts";
import { type Db, openDb } from "#server/db/client.ts";
import { testDatabaseUrl } from "#tests/setup/database.ts";
import { type Explained, explainStatements } from "./explain.ts";
import { days, events, storeId } from "./plan-data.ts";

const bigTables = ["event", "run", "run_step", "delivery", "attempt", "attempt_text", "person"];

/** A database full of events, and a look at what is sent to it: what the product sends, never a copy of a statement. */
export interface PlanWorld {
  db: Db;
  look(query: string, work: () => Promise<unknown>): Promise<Explained[]>;
  /** Fails when a statement reads a big table from end to end, or more than `rowsMax` rows. */
  expectQuick(query: string, rowsMax: number, work: () => Promise<unknown>): Promise<void>;
  /** Only notes how long the work took. */
  timed(query: string, work: () => Promise<unknown>): Promise<void>;
  /** Prints all that was looked at as a table. */
  close(): Promise<void>;
}

interface Looked {
  query: string;
  ms: string;
  rowsRead: number;
  indexes: string;
}

export async function openPlanWorld(): Promise<PlanWorld> {
  const databaseUrl = await testDatabaseUrl();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("INSERT INTO store (id, name, slug) VALUES ($1, 'Generated', 'generated')", [storeId]);
  await fillDatabase(client, { storeId, events, days }, { unlogged: true });
  await client.end();
  const db = openDb(databaseUrl, (error) => {
    throw error;
  });
  const looked: Looked[] = [];

  async function look(query: string, work: () => Promise<unknown>): Promise<Explained[]> {
    const explained = await explainStatements(work);
    expect(explained.length).toBeGreaterThan(0);
    const indexes = [...new Set(explained.flatMap((each) => each.indexes))].join(" ");
    const sum = (of: (each: Explained) => number) => explained.reduce((total, each) => total + of(each), 0);
    looked.push({ query, ms: sum(({ ms }) => ms).toFixed(2), rowsRead: sum(({ rowsRead }) => rowsRead), indexes });
    return explained;
  }

  return {
    db,
    look,

    async expectQuick(query, rowsMax, work) {
      for (const { rowsRead, scanned } of await look(query, work)) {
        const readWhole = scanned.filter((name) => bigTables.includes(name));
        expect.soft(readWhole, `read from end to end for ${query}`).toEqual([]);
        expect.soft(rowsRead, `rows read for ${query}`).toBeLessThanOrEqual(rowsMax);
      }
    },

    async timed(query, work) {
      const startedAt = performance.now();
      await work();
      looked.push({ query, ms: (performance.now() - startedAt).toFixed(0), rowsRead: 0, indexes: "" });
    },

    async close() {
      process.stdout.write(`${asTable(looked)}\n`);
      await db.close();
    },
  };
}

function asTable(looked: readonly Looked[]): string {
  const width = Math.max(...looked.map(({ query }) => query.length));
  return looked
    .map(
      ({ indexes, ms, query, rowsRead }) =>
        `${query.padEnd(width)}  ${ms.padStart(8)} ms  ${String(rowsRead).padStart(7)} rows  ${indexes}`,
    )
    .join("\n");
}
