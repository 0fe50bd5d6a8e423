import { clusterFiles } from "#scripts/postgres/cluster.ts";
import { openPostgres } from "#scripts/postgres/open.ts";
import { readPostmaster } from "#scripts/postgres/postmaster.ts";
import { runSql } from "#tests/integration/support/sql.ts";
import { readUntil } from "#tests/integration/support/until.ts";
import type { EngineResult } from "./count/table.ts";

/** A PostgreSQL that may be restarted: nobody else uses it, and it waits for the disk as the one of `npm start` does. */
export interface OwnPostgres {
  url: string;
  settings: EngineResult["postgres"];
  /** An immediate shutdown, which is a crash with recovery to follow, then a start; resolves when it answers again. */
  restart(): Promise<void>;
  release(): Promise<void>;
}

export async function openOwnPostgres(home: string): Promise<OwnPostgres> {
  const postgres = await openPostgres(home);
  const url = postgres.url();
  const pidNow = () => readPostmaster(clusterFiles(home).data)?.pid ?? 0;
  const answers = () =>
    runSql(url, "SELECT 1").then(
      () => true,
      () => false,
    );
  const [settings] = await runSql<EngineResult["postgres"]>(
    url,
    `SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
            current_setting('synchronous_commit') AS "synchronousCommit"`,
  );
  if (!settings) throw new Error("PostgreSQL does not tell its settings.");
  return {
    url,
    settings,
    async restart() {
      const before = pidNow();
      process.kill(before, "SIGQUIT");
      // Whoever holds the server open starts it again as soon as it is gone.
      await readUntil(
        async () => pidNow() !== before && (await answers()),
        (back) => back,
        { deadlineMs: 60_000 },
      );
    },
    release: async () => void (await postgres.release()),
  };
}
