import type { ClaimedRun } from "./runs.ts";

export interface Lease {
  token: string;
  ms: number;
}

/** Finds due runs, has them advanced, waits until the wake-up that came back, and so on. Holds no state of its own. */
export interface Engine {
  readonly name: "embedded" | "inngest";
  start(): Promise<void>;
  /** Takes no new work and waits for what is under way, at most `deadlineMs`. */
  stop(deadlineMs: number): Promise<void>;
  /** These runs are due now: written already, so forgetting this call loses nothing. */
  requested(runs: { runId: string; wakeAt: Date; lane?: string }[]): Promise<void>;
  /**
   * Room for one more run of this lane in this process, taken; null when the lane is full, has others waiting, or the
   * engine takes runs from the table alone. Every lease ends in `handOver` or `giveBack`.
   */
  reserve(lane: string): Lease | null;
  /** A run that was written under this process's lease: it goes on at once, without being claimed from the table. */
  handOver(run: ClaimedRun): void;
  /** The reserved room is not needed after all. */
  giveBack(lane: string): void;
  /** Some runs became due in the table without being named, such as held ones that were released. */
  requestedOverdue(): Promise<void>;
  /** `ok`: runs go on in time. `serves`: orders may come in meanwhile; what they start waits in the run table. */
  health(): { ok: boolean; serves: boolean; detail: string };
}

/** A regular duty of the installation. `cron` in UTC, five fields. One process at a time runs it. */
export interface Chore {
  id: string;
  cron: string;
  /** More often than cron can say; goes before it. */
  everySeconds?: number;
  run(): Promise<void>;
}

/** Runs the chore unless another process is at it, or began it less than half a period ago; false when it was so. */
export type ChoreLock = (choreId: string, periodMs: number, run: () => Promise<void>) => Promise<boolean>;
