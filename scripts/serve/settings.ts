import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#scripts/paths.ts";
import { type Env, readEnv } from "#server/env.ts";

/** What `npm start` brings itself when the person has not set it. */
const BROUGHT = { DATABASE_URL: "postgresql://embedded", APP_SECRET: "made-in-the-data-folder-at-first-start" };

/**
 * The person's settings, from the environment and the file .env. Afterwards APP_SECRET and DATA_DIR stand in
 * process.env; DATABASE_URL does only when the person set it. Throws one error that lists all faults.
 */
export function prepareSettings(): Env & { readonly bringsPostgres: boolean } {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  const read = readEnv({ ...process.env, ...unsetOf(BROUGHT) });
  if (!read.ok) throw new Error(read.errors.join("\n"));
  const { env } = read;
  process.env.DATA_DIR = env.dataDir;
  if (!process.env.APP_SECRET) process.env.APP_SECRET = keptSecret(env.dataDir);
  return { ...env, bringsPostgres: !process.env.DATABASE_URL?.trim() };
}

function unsetOf(defaults: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(defaults).filter(([name]) => !process.env[name]?.trim()));
}

/** Made once: what is stored under it (secrets, sessions) could not be read with another one. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, "app-secret");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  if (mkdirSync(dataDir, { recursive: true })) chmodSync(dataDir, 0o711);
  const secret = randomBytes(32).toString("hex");
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
