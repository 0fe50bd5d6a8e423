import { Client } from "pg";
import { type OpenPostgres, openPostgres } from "#scripts/postgres/open.ts";
import type { Env } from "#server/env.ts";

const OLDEST_VERSION = 150_000;

export interface Database {
  readonly url: string;
  /** A few words for the list of stages. */
  readonly detail: string;
  release(): Promise<unknown>;
}

/** The database to use: the person's own (checked to answer and to be new enough), else the embedded one, opened. */
export async function openDatabase(settings: Env & { bringsPostgres: boolean }): Promise<Database> {
  if (settings.bringsPostgres) return embedded(await openPostgres(settings.dataDir));
  await checkOwnDatabase(settings.databaseUrl);
  return { url: settings.databaseUrl, detail: "yours, at DATABASE_URL", release: async () => {} };
}

function embedded(postgres: OpenPostgres): Database {
  const words = { created: "made and started", started: "started", found: "already running" };
  return { url: postgres.url(), detail: words[postgres.how], release: postgres.release };
}

async function checkOwnDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new Error(
      `The database ${pathname.slice(1)} at ${host} cannot be used (${reason(error)}): correct DATABASE_URL, or unset it to use the built-in PostgreSQL.`,
      { cause: error },
    );
  }
  const { rows } = await client.query<{ version: number }>(
    "SELECT current_setting('server_version_num')::int AS version",
  );
  await client.end();
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST_VERSION)
    throw new Error(
      `Hookline needs PostgreSQL 15 or newer; the server at DATABASE_URL is ${Math.floor(version / 10_000)}.`,
    );
}

/** A refused connection to a name with several addresses has no message of its own, only a code. */
function reason(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return message || code || "no answer";
}
