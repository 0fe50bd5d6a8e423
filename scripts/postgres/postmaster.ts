import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What PostgreSQL says about itself in postmaster.pid (lines 1 and 4). */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** The server of the data folder as its postmaster.pid names it, dead or alive; null without that file. */
export function readPostmaster(dataDir: string): Postmaster | null {
  try {
    const lines = readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n");
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 && port > 0 ? { pid, port } : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Whether the number belongs to a living PostgreSQL; after a crash it may belong to any other process. */
export function isPostgresProcess(pid: number): boolean {
  return commandLine(pid).includes("postgres");
}

function commandLine(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    if (process.platform === "win32") return execFileSync("tasklist", ["/fi", `PID eq ${pid}`], { encoding: "utf8" });
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" });
  } catch {
    return "";
  }
}
