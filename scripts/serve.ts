import { parseArgs } from "node:util";
import { isPortFree } from "./free-port.ts";
import { ensureGenerated } from "./generate.ts";
import { applyMigrations } from "./migrate.ts";
import { ensureBuilt } from "./serve/build.ts";
import { type Database, openDatabase } from "./serve/database.ts";
import { startInngestDev } from "./serve/inngest-dev.ts";
import { prepareSettings } from "./serve/settings.ts";
import { stopOnSignal } from "./serve/signals.ts";
import { seconds, stage } from "./serve/stage.ts";
import { startWebServer, type WebServer } from "./serve/web-server.ts";

const RUNTIME_STOP_MS = 20_000;

/** What instrumentation.ts leaves for us: the engine and everything else that must end before the process may. */
interface Runtime {
  stop(deadlineMs: number): Promise<void>;
}

const { values: flags } = parseArgs({ options: { dev: { type: "boolean" }, inngest: { type: "boolean" } } });
const dev = flags.dev ?? false;
const startedAt = Number(process.env.HOOKLINE_STARTED_AT ?? Date.now());
let database: Database | undefined;
let web: WebServer | undefined;
let inngest: ReturnType<typeof startInngestDev> | undefined;

stopOnSignal(stop);
try {
  await start();
} catch (error) {
  console.error(error instanceof Error && error.constructor === Error ? error.message : error);
  await stop().catch(() => {});
  process.exit(1);
}

async function start(): Promise<void> {
  if (flags.inngest) process.env.INNGEST_DEV ??= "1";
  const settings = prepareSettings();
  if (!(await isPortFree(settings.port)))
    throw new Error(
      `Port ${settings.port} is taken: stop what uses it, or choose another one, for example PORT=${settings.port + 1} npm start.`,
    );
  await stage("generate", async () => ((await ensureGenerated()) ? "" : "unchanged"));
  await stage("postgres", async () => {
    database = await openDatabase(settings);
    process.env.DATABASE_URL = database.url;
    return database.detail;
  });
  await stage("migrate", async () => migrateWords(await applyMigrations(process.env.DATABASE_URL ?? "")));
  if (!dev) await stage("build", async () => ((await ensureBuilt()) ? "" : "unchanged"));
  await stage("serve", async () => {
    web = await startWebServer({ port: settings.port, dev });
    return `${settings.engine} engine`;
  });
  console.log(`\nHookline is ready at ${settings.appUrl}  (started in ${seconds(Date.now() - startedAt)})`);
  if (flags.inngest) inngest = startInngestDev(`http://localhost:${settings.port}`);
}

function migrateWords(count: number): string {
  return count === 0 ? "unchanged" : `${count} applied`;
}

/** In the order of dependence: requests, engine, connections, database. */
async function stop(): Promise<void> {
  inngest?.kill();
  await web?.drain();
  const runtime = (globalThis as Record<symbol, unknown>)[Symbol.for("hookline.runtime")] as Runtime | undefined;
  await runtime?.stop(RUNTIME_STOP_MS);
  await web?.close();
  await database?.release();
}
