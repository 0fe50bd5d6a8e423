import type { Migration } from "./migration-files.ts";

/** A row of _prisma_migrations that was not rolled back. */
export interface RecordedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

type MigrationPlan =
  | { readonly ok: true; readonly missing: readonly Migration[] }
  | { readonly ok: false; readonly reason: string };

/** Which of the folder's migrations (oldest first) are still to be applied, or why none may be. */
export function decideMigrations(folder: readonly Migration[], recorded: readonly RecordedMigration[]): MigrationPlan {
  const byName = new Map(folder.map((migration) => [migration.name, migration]));
  for (const row of recorded) {
    const reason = contradiction(row, byName.get(row.name));
    if (reason) return { ok: false, reason };
  }
  const done = new Set(recorded.map((row) => row.name));
  return { ok: true, missing: folder.filter((migration) => !done.has(migration.name)) };
}

function contradiction(row: RecordedMigration, migration: Migration | undefined): string | null {
  if (!row.finished)
    return `The migration ${row.name} began in this database and never finished: repair the tables, then delete its row from _prisma_migrations.`;
  if (!migration)
    return `This database has the migration ${row.name}, which this version of Hookline does not know: start the version that made it, or use another database.`;
  if (migration.checksum !== row.checksum)
    return `The file of the applied migration ${row.name} was changed afterwards: restore it and put the change into a new migration (npm run db:diff -- name).`;
  return null;
}
