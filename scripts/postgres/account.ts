import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** Who PostgreSQL runs as. `uid`/`gid` are null when that is simply this process's own user. */
export interface Account {
  readonly uid: number | null;
  readonly gid: number | null;
  /** True when that user cannot walk to the files, so its processes get the right to pass closed folders. */
  readonly closedFolders: boolean;
}

const OWN: Account = { uid: null, gid: null, closedFolders: false };

/**
 * PostgreSQL refuses to run as root, so root starts it as the system user `postgres` (made when missing).
 * `paths` (absolute) are what that user must be able to reach.
 */
export function chooseAccount(paths: readonly string[]): Account {
  if (process.getuid?.() !== 0) return OWN;
  const ids = findUser("postgres") ?? makeUser() ?? findUser("nobody");
  if (!ids)
    throw new Error("PostgreSQL does not run as root and there is no user for it: run `useradd --system postgres`.");
  const closed = paths.map((path) => firstClosedFolder(path, ids)).find((folder) => folder !== null);
  if (closed && !hasSetpriv())
    throw new Error(
      `PostgreSQL runs as the user postgres, who may not enter ${closed}: run \`chmod o+x ${closed}\`, move Hookline to /opt, or set DATABASE_URL.`,
    );
  return { ...ids, closedFolders: closed !== undefined };
}

/** The command line and spawn options that run `command` as the account. */
export function asAccount(account: Account, command: string, args: readonly string[]) {
  if (account.uid === null || account.gid === null) return { command, args, ids: {} };
  if (!account.closedFolders) return { command, args, ids: { uid: account.uid, gid: account.gid } };
  const user = [`--reuid=${account.uid}`, `--regid=${account.gid}`, "--clear-groups"];
  const pass = ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"];
  return { command: "setpriv", args: [...user, ...pass, command, ...args], ids: {} };
}

function findUser(name: string): { uid: number; gid: number } | null {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

function makeUser(): { uid: number; gid: number } | null {
  try {
    const options = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin"];
    execFileSync("useradd", [...options, "postgres"], { stdio: "ignore" });
  } catch {
    return null;
  }
  return findUser("postgres");
}

function firstClosedFolder(path: string, ids: { uid: number; gid: number }): string | null {
  const above = dirname(path);
  if (above === path) return null;
  const closedAbove = firstClosedFolder(above, ids);
  if (closedAbove) return closedAbove;
  const { mode, uid, gid } = statSync(above);
  const needed = uid === ids.uid ? 0o100 : gid === ids.gid ? 0o010 : 0o001;
  return (mode & needed) === 0 ? above : null;
}

function hasSetpriv(): boolean {
  try {
    execFileSync("setpriv", ["--inh-caps=+dac_override", "--ambient-caps=+dac_override", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
