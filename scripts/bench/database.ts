import { Client } from "pg";
import { clusterFiles } from "#scripts/postgres/cluster.ts";
import { type OpenPostgres, openPostgres } from "#scripts/postgres/open.ts";
import { readPostmaster } from "#scripts/postgres/postmaster.ts";

/** The bench's own PostgreSQL, with the settings of `npm start`: every commit waits for the disk. */
export interface BenchDatabase {
  /** The number of the server's first process. */
  readonly pid: number;
  readonly version: string;
  /** What PostgreSQL says about waiting for the disk: "on" or "off". */
  readonly fsync: string;
  readonly synchronousCommit: string;
  /** An empty database of that name; one left by an earlier run is dropped. */
  create(name: string): Promise<string>;
  /** Ends everything left to do from before, so that each part of a run starts alike. */
  checkpoint(): Promise<void>;
  /** Transactions that wrote, of the whole server, since it was made. Exact at once. */
  countWrites(): Promise<number>;
  /** Committed transactions of one database, reading ones too. Exact once the connections to it have ended. */
  countCommits(name: string): Promise<number>;
  release(): Promise<void>;
}

/** Starts it (or finds it running) under the folder `home`. */
export async function openBenchDatabase(home: string): Promise<BenchDatabase> {
  const postgres: OpenPostgres = await openPostgres(home);
  const admin = new Client({ connectionString: postgres.url("postgres") });
  await admin.connect();
  const number = async (sql: string, values: string[] = []) => {
    const { rows } = await admin.query<{ count: string }>(sql, values);
    return Number(rows[0]?.count ?? 0);
  };
  const setting = async (name: string) => {
    const { rows } = await admin.query<{ value: string }>("SELECT current_setting($1) AS value", [name]);
    return rows[0]?.value ?? "";
  };
  return {
    pid: readPostmaster(clusterFiles(home).data)?.pid ?? 0,
    version: (await setting("server_version")).split(" ")[0] ?? "",
    fsync: await setting("fsync"),
    synchronousCommit: await setting("synchronous_commit"),
    async create(name) {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await admin.query(`CREATE DATABASE ${name}`);
      return postgres.url(name);
    },
    checkpoint: async () => void (await admin.query("CHECKPOINT")),
    countWrites: () => number("SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS count"),
    countCommits: (name) =>
      number("SELECT xact_commit::text AS count FROM pg_stat_database WHERE datname = $1", [name]),
    async release() {
      await admin.end();
      await postgres.release();
    },
  };
}
