import { readdirSync, readFileSync } from "node:fs";

/** One process as /proc/PID/stat shows it. */
export interface ProcessStat {
  readonly pid: number;
  readonly parentPid: number;
  /** Ticks of 10 ms: its own, and those of its children that ended and were waited for. */
  readonly cpuTicks: number;
}

/** Linux counts in hundredths of a second towards programs, whatever its own clock (USER_HZ). */
export const ticksPerSecond = 100;

/** Parses /proc/PID/stat; see proc_pid_stat(5). The command may hold spaces and brackets, so it is cut off first. */
export function parseStat(text: string): ProcessStat {
  const pid = Number(text.slice(0, text.indexOf(" ")));
  const fields = text
    .slice(text.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
  // From field 3 (state) on: 4 is the parent, 14 to 17 are utime, stime, cutime, cstime.
  const field = (number: number) => fields[number - 3] ?? 0;
  return { pid, parentPid: field(4), cpuTicks: field(14) + field(15) + field(16) + field(17) };
}

/** The processes from `rootPid` downwards. */
export function treeOf(all: readonly ProcessStat[], rootPid: number): ProcessStat[] {
  const root = all.filter((each) => each.pid === rootPid);
  const below = all.filter((each) => each.parentPid === rootPid && each.pid !== rootPid);
  return [...root, ...below.flatMap((each) => treeOf(all, each.pid))];
}

/** Kilobytes of memory in use, by kind, from /proc/PID/status; see proc_pid_status(5). */
export interface MemoryKb {
  readonly own: number;
  readonly file: number;
  readonly shared: number;
}

export function parseMemory(text: string): MemoryKb {
  const kb = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1] ?? 0);
  return { own: kb("RssAnon"), file: kb("RssFile"), shared: kb("RssShmem") };
}

/** What processes of one family use together: the program and shared memory are mapped by all, and counted once. */
export function sumMemory(processes: readonly MemoryKb[]): number {
  const own = processes.reduce((sum, each) => sum + each.own, 0);
  const most = (kind: "file" | "shared") => Math.max(0, ...processes.map((each) => each[kind]));
  return own + most("file") + most("shared");
}

/** Ticks that all cores of the machine together were busy, from /proc/stat; see proc_stat(5). Idle and waiting for disks are not. */
export function parseBusyTicks(text: string): number {
  const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0, steal = 0] = text
    .slice(0, text.indexOf("\n"))
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return user + nice + system + irq + softIrq + steal;
}

/** null where there is no /proc. */
export function readBusyTicks(): number | null {
  return readOr(() => parseBusyTicks(readFileSync("/proc/stat", "utf8")), null);
}

/** All processes of the machine; empty where there is no /proc. */
export function readProcesses(): ProcessStat[] {
  const names = readOr(() => readdirSync("/proc"), []).filter((name) => /^\d+$/.test(name));
  return names.flatMap((name) => readOr(() => [parseStat(readFileSync(`/proc/${name}/stat`, "utf8"))], []));
}

export function readMemory(pid: number): MemoryKb {
  return parseMemory(readOr(() => readFileSync(`/proc/${pid}/status`, "utf8"), ""));
}

/** A process may end between being listed and being read. */
function readOr<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
