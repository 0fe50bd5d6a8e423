import type { Readiness } from "#server/services/ports/readiness.ts";
import type { Db } from "./client.ts";
import { migrationNames } from "./generated/migrations.ts";

/** Answers the database, and have all migrations this code knows been applied to it? */
export function createReadiness({ pool }: Db): Readiness {
  return {
    async database() {
      try {
        const { rows } = await pool.query<{ migration_name: string }>(
          "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL",
        );
        const applied = new Set(rows.map((row) => row.migration_name));
        const missing = migrationNames.filter((name) => !applied.has(name));
        return { reachable: true, missingMigrations: missing };
      } catch {
        return { reachable: false, missingMigrations: [] };
      }
    },
  };
}
