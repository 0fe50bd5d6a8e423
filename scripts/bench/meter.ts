import {
  type ProcessStat,
  readBusyTicks,
  readMemory,
  readProcesses,
  sumMemory,
  ticksPerSecond,
  treeOf,
} from "./proc.ts";

const sampleMs = 250;

/** What a family of processes used while it was measured; null where the system does not tell. */
export interface Usage {
  readonly cpuSeconds: number | null;
  readonly peakMb: number | null;
}

export interface Metered<K extends string> {
  readonly usage: Record<K, Usage>;
  /** Processor seconds of everything that ran on the machine, measured or not. */
  readonly machineCpuSeconds: number | null;
}

/** Watches process trees, given by the numbers of their first processes, until `stop`. */
export function startMeter<K extends string>(rootPids: Record<K, number>): { stop(): Metered<K> } {
  const names = Object.keys(rootPids) as K[];
  const peakKb = new Map<K, number>();
  const sample = (all: readonly ProcessStat[]) => {
    for (const name of names) {
      const usedKb = sumMemory(treeOf(all, rootPids[name]).map((each) => readMemory(each.pid)));
      peakKb.set(name, Math.max(peakKb.get(name) ?? 0, usedKb));
    }
    return all;
  };
  const busyBefore = readBusyTicks();
  const before = sample(readProcesses());
  const timer = setInterval(() => sample(readProcesses()), sampleMs);
  return {
    stop() {
      clearInterval(timer);
      const after = sample(readProcesses());
      const busyAfter = readBusyTicks();
      const usage = (name: K): Usage => {
        if (treeOf(after, rootPids[name]).length === 0) return { cpuSeconds: null, peakMb: null };
        const ticks = ticksOf(after, rootPids[name]) - ticksOf(before, rootPids[name]);
        return { cpuSeconds: ticks / ticksPerSecond, peakMb: (peakKb.get(name) ?? 0) / 1024 };
      };
      return {
        usage: Object.fromEntries(names.map((name) => [name, usage(name)])) as Record<K, Usage>,
        machineCpuSeconds: busyBefore === null || busyAfter === null ? null : (busyAfter - busyBefore) / ticksPerSecond,
      };
    },
  };
}

function ticksOf(all: readonly ProcessStat[], rootPid: number): number {
  return treeOf(all, rootPid).reduce((sum, each) => sum + each.cpuTicks, 0);
}
