import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { findFreePort } from "#scripts/free-port.ts";
import { root } from "#scripts/paths.ts";
import { readUntil } from "#tests/integration/support/until.ts";

const readyTimeoutMs = 300_000;

/** The built app on a database, as a process of its own. Its targets may be on this machine. */
export async function startApp(databaseUrl: string, dataDir: string, more: Record<string, string> = {}) {
  const port = await findFreePort();
  const env = {
    NODE_ENV: "production" as const,
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    OUTBOUND_ALLOW_CIDRS: "127.0.0.1/32",
    LOG_LEVEL: "warn",
    ...more,
  };
  const child = spawn(process.execPath, [join(root, "scripts/serve.ts")], { cwd: root, env, stdio: "inherit" });
  const url = `http://localhost:${port}`;
  const isUp = async () => {
    if (child.exitCode !== null) throw new Error("The app ended while it started.");
    return (await fetch(`${url}/api/ready`).catch(() => null))?.ok ?? false;
  };
  const stop = async () => {
    if (child.exitCode !== null) return;
    const exit = once(child, "exit");
    child.kill("SIGTERM");
    await exit;
  };
  try {
    await readUntil(isUp, (up) => up, { deadlineMs: readyTimeoutMs });
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}
