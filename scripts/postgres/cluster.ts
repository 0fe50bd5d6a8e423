import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findFreePort, isPortFree } from "#scripts/free-port.ts";
import { type Account, asAccount } from "./account.ts";

export const USER = "hookline";

/** Where one embedded PostgreSQL keeps its things, all under one folder. */
export function clusterFiles(home: string) {
  return {
    home,
    data: join(home, "postgres"),
    state: join(home, "postgres.json"),
    lock: join(home, "postgres.lock"),
    log: join(home, "postgres.log"),
  };
}

export type ClusterFiles = ReturnType<typeof clusterFiles>;

/** Kept in postgres.json, readable by its owner only. */
export interface ClusterState {
  readonly password: string;
  readonly port: number;
}

export function readState(files: ClusterFiles): ClusterState | null {
  return existsSync(files.state) ? (JSON.parse(readFileSync(files.state, "utf8")) as ClusterState) : null;
}

function writeState(files: ClusterFiles, state: ClusterState): void {
  writeFileSync(files.state, `${JSON.stringify(state)}\n`, { mode: 0o600 });
  chmodSync(files.state, 0o600);
}

/** The remembered port when it is still free, else a new one, remembered from now on. */
export async function settlePort(files: ClusterFiles, state: ClusterState): Promise<ClusterState> {
  if (await isPortFree(state.port, "127.0.0.1")) return state;
  const moved = { ...state, port: await findFreePort() };
  writeState(files, moved);
  return moved;
}

/**
 * Makes the data folder with a random password. It is made under another name and renamed at the end,
 * so one that exists is always whole.
 */
export async function createCluster(files: ClusterFiles, initdb: string, account: Account): Promise<ClusterState> {
  const state = { password: randomBytes(24).toString("base64url"), port: await findFreePort() };
  const unfinished = `${files.data}.new`;
  const passwordFile = `${files.state}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, `${state.password}\n`, { mode: 0o600 });
  if (account.uid !== null && account.gid !== null) {
    chownSync(unfinished, account.uid, account.gid);
    chownSync(passwordFile, account.uid, account.gid);
  }
  try {
    await run(account, initdb, [...INITDB_OPTIONS, `--pgdata=${unfinished}`, `--pwfile=${passwordFile}`]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeState(files, state);
  renameSync(unfinished, files.data);
  return state;
}

// The built-in C.UTF-8 sorts and folds the same on every machine, whatever locales the system has.
const INITDB_OPTIONS = [
  `--username=${USER}`,
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
];

function run(account: Account, command: string, args: readonly string[]): Promise<void> {
  const as = asAccount(account, command, args);
  const child = spawn(as.command, as.args, { ...as.ids, stdio: ["ignore", "ignore", "pipe"], env: serverEnv() });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`PostgreSQL could not make its data folder: ${stderr.trim()}`)),
    );
  });
}

/** Without the caller's PG… variables and locale, which would change how PostgreSQL behaves. */
export function serverEnv(): NodeJS.ProcessEnv {
  const foreign = Object.keys(process.env).filter((name) => /^(PG|LC_|LANG)/.test(name));
  return { ...process.env, ...Object.fromEntries(foreign.map((name) => [name, undefined])), LC_ALL: "C" };
}
