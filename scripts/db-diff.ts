import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { migrationsDir, root, schemaFile } from "./paths.ts";
import { diffSchemas } from "./schema-engine.ts";

// The schema as of the newest migration. Comparing texts leaves SQL added to a migration by hand (partial indexes) alone.
const lastSchemaFile = join(migrationsDir, "schema.prisma");

const name = process.argv[2] ?? "";
if (!/^[a-z][a-z0-9_]{1,60}$/.test(name)) {
  console.error("Give the migration a name of small letters, digits and _: npm run db:diff -- add_orders");
  process.exit(1);
}

const schema = readFileSync(schemaFile, "utf8");
const lastSchema = existsSync(lastSchemaFile) ? readFileSync(lastSchemaFile, "utf8") : null;
const sql = await diffSchemas(lastSchema, schema);
if (sql === "") {
  console.log("prisma/schema.prisma describes the same database as the newest migration: nothing to write.");
} else {
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsDir, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), `${sql}\n`);
  writeFileSync(join(migrationsDir, "migration_lock.toml"), 'provider = "postgresql"\n');
  writeFileSync(lastSchemaFile, schema);
  console.log(`Wrote ${relative(root, folder)}/migration.sql; read it before you commit it.`);
}
