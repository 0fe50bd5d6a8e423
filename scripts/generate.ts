import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { contentHash } from "./content-hash.ts";
import { withLock } from "./lock.ts";
import { listMigrations } from "./migration-files.ts";
import { cacheDir, generatedDir, root, schemaFile } from "./paths.ts";

const stampFile = join(generatedDir, ".stamp");

/**
 * Writes lib/server/db/generated: Prisma's client, and migrations.ts with the names this code expects to be applied.
 * Does nothing when schema, migrations and Prisma are unchanged; answers whether it wrote.
 */
export async function ensureGenerated(): Promise<boolean> {
  mkdirSync(cacheDir, { recursive: true });
  return withLock(join(cacheDir, "generate.lock"), generateIfChanged);
}

async function generateIfChanged(): Promise<boolean> {
  const stamp = wantedStamp();
  if (readStamp() === stamp) return false;
  const prisma = join(root, "node_modules/prisma/build/index.js");
  await promisify(execFile)(process.execPath, [prisma, "generate", "--no-hints"], {
    cwd: root,
    env: { ...process.env, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  }).catch((error: { stderr?: string; stdout?: string }) => {
    throw new Error(`prisma/schema.prisma could not be generated from:\n${error.stderr || error.stdout || error}`);
  });
  writeFileSync(join(generatedDir, "migrations.ts"), migrationsModule());
  writeFileSync(stampFile, stamp);
  return true;
}

function wantedStamp(): string {
  const prismaPackage = join(root, "node_modules/prisma/package.json");
  const names = listMigrations().map((migration) => migration.name);
  return [contentHash([schemaFile, prismaPackage, import.meta.filename]), ...names].join("\n");
}

function readStamp(): string | undefined {
  try {
    return readFileSync(stampFile, "utf8");
  } catch {
    return undefined;
  }
}

function migrationsModule(): string {
  const names = listMigrations().map((migration) => migration.name);
  return `/** The migrations this code expects in the database, oldest first. */\nexport const migrationNames: readonly string[] = ${JSON.stringify(names)};\n`;
}

if (import.meta.main) {
  console.log(
    (await ensureGenerated()) ? "Generated lib/server/db/generated." : "Nothing changed since the last time.",
  );
}
