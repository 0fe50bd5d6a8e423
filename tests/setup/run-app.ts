import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { findFreePort } from "#scripts/free-port.ts";
import { cacheDir, root } from "#scripts/paths.ts";
import { createTestDatabase } from "./database.ts";

const READY_TIMEOUT_MS = 150_000;

export interface AppOptions {
  /** Default: a free one. */
  port?: number;
  /** Default: a new test database; null: none, so that the app brings its own PostgreSQL under its DATA_DIR. */
  databaseUrl?: string | null;
  /** Default: a new folder, removed after the test file. */
  dataDir?: string;
  /** More variables, for example OUTBOUND_ALLOW_CIDRS. */
  env?: Record<string, string>;
}

/** The built app, running as a process of its own, as `npm start` runs it. */
export interface RunningApp {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** SIGTERM, then waits; answers the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL, then waits. */
  kill9(): Promise<void>;
  /** Everything printed so far, stdout and stderr. */
  output(): string;
}

/** What the test runner and a developer's shell have set, and the app under test must not see. */
const UNSET = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => !/^(PATH|HOME|TMPDIR|SystemRoot)$/.test(name))
    .map((name) => [name, undefined]),
);

const children = new Set<ChildProcess>();
const folders: string[] = [];

/** Starts the app (building it first when sources changed) and waits until /api/ready answers 200. */
export async function runApp(options: AppOptions = {}): Promise<RunningApp> {
  const port = options.port ?? (await findFreePort());
  const databaseUrl = options.databaseUrl === undefined ? await createTestDatabase() : options.databaseUrl;
  const dataDir = options.dataDir ?? tempFolder();
  const { child, output } = startApp({
    ...options.env,
    ...databaseEnv(databaseUrl),
    PORT: String(port),
    DATA_DIR: dataDir,
  });
  const url = `http://localhost:${port}`;
  await waitUntilReady(url, child, output);
  const end = async (signal: "SIGTERM" | "SIGKILL") => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exit = once(child, "exit");
    child.kill(signal);
    await exit;
    return child.exitCode;
  };
  return {
    url,
    port,
    pid: child.pid ?? 0,
    databaseUrl,
    dataDir,
    stop: () => end("SIGTERM"),
    kill9: async () => void (await end("SIGKILL")),
    output,
  };
}

/** Starts the app's process with nothing but these variables and the system's, and does not wait for it. */
export function startApp(env: Record<string, string>): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [join(root, "scripts/serve.ts")], {
    cwd: root,
    // Started a hundred times a run: what Node has compiled once need not be compiled again.
    env: { ...process.env, ...UNSET, NODE_COMPILE_CACHE: join(cacheDir, "compiled"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.add(child);
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
  return { child, output: () => text };
}

/** A new folder that is removed after the test file. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hookline-test-"));
  folders.push(folder);
  return join(folder, "data");
}

/** Called once by the set-up after every test file: no process and no folder is left behind. */
export async function stopApps(): Promise<void> {
  const running = [...children].filter((child) => child.exitCode === null && child.signalCode === null);
  const exits = running.map((child) => once(child, "exit"));
  for (const child of running) child.kill("SIGTERM");
  await Promise.all(exits);
  children.clear();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

function databaseEnv(databaseUrl: string | null): Record<string, string> {
  return databaseUrl === null ? {} : { DATABASE_URL: databaseUrl };
}

async function waitUntilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const response = await fetch(`${url}/api/ready`).catch(() => null);
    if (response?.ok) return;
    await sleep(50);
  }
  throw new Error(`The app did not become ready at ${url}:\n${output()}`);
}
