import { runSql } from "#tests/integration/support/sql.ts";

/** As if the lease of every run under way had just ended, whose process is dead. */
export async function expireLeases(databaseUrl: string): Promise<void> {
  await runSql(databaseUrl, "UPDATE run SET wake_at = now() WHERE status = 'running'");
}
