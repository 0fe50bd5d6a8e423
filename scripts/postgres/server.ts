import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Account, asAccount } from "./account.ts";
import { type ClusterFiles, serverEnv } from "./cluster.ts";
import { isPostgresProcess, readPostmaster } from "./postmaster.ts";

const LOG_BYTES_MAX = 10_000_000;
const STOP_TIMEOUT_MS = 60_000;

const SETTINGS: Record<string, string> = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "256MB",
  random_page_cost: "1.1",
  lc_messages: "C",
  log_timezone: "UTC",
  timezone: "UTC",
};

/**
 * Starts PostgreSQL in a process group of its own, so that Ctrl-C in a terminal reaches it only through our own
 * orderly stop. `died()` answers a sentence once the process is gone.
 */
export function startServer(
  files: ClusterFiles,
  postgres: string,
  account: Account,
  settings: Record<string, string>,
): { died(): string | null } {
  removeForeignPidFile(files);
  const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const as = asAccount(account, postgres, ["-D", files.data, ...options]);
  const tooLong = (statSync(files.log, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES_MAX;
  const log = openSync(files.log, tooLong ? "w" : "a", 0o600);
  const child = spawn(as.command, as.args, {
    ...as.ids,
    cwd: files.home,
    env: serverEnv(),
    stdio: ["ignore", log, log],
    detached: true,
  });
  closeSync(log);
  child.unref();
  let failure: string | null = null;
  child.on("error", (error) => {
    failure = error.message;
  });
  const died = () => {
    if (failure) return `PostgreSQL could not be started: ${failure}`;
    const running = child.exitCode === null && child.signalCode === null;
    return running ? null : `PostgreSQL stopped while starting: ${lastLine(files.log)} (more in ${files.log})`;
  };
  return { died };
}

/** Asks for a fast shutdown (PostgreSQL's SIGINT) and waits until the server has removed its postmaster.pid. */
export async function stopServer(files: ClusterFiles): Promise<void> {
  const postmaster = readPostmaster(files.data);
  if (!postmaster || !isPostgresProcess(postmaster.pid)) return;
  process.kill(postmaster.pid, "SIGINT");
  const deadline = Date.now() + STOP_TIMEOUT_MS;
  while (readPostmaster(files.data)?.pid === postmaster.pid && isPostgresProcess(postmaster.pid)) {
    if (Date.now() > deadline)
      throw new Error(`PostgreSQL (process ${postmaster.pid}) did not stop: see ${files.log}.`);
    await sleep(20);
  }
}

/** PostgreSQL takes any living process with the number in its postmaster.pid for itself and would not start. */
function removeForeignPidFile(files: ClusterFiles): void {
  const postmaster = readPostmaster(files.data);
  if (postmaster && !isPostgresProcess(postmaster.pid)) rmSync(join(files.data, "postmaster.pid"), { force: true });
}

function lastLine(file: string): string {
  return readFileSync(file, "utf8").trim().split("\n").at(-1) ?? "";
}
