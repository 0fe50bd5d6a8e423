import type { Log } from "#server/services/ports/log.ts";
import type { ClaimedRun, RunQueue } from "#server/services/ports/runs.ts";
import { LaneBook } from "./lane-book.ts";

export interface ClaimLoopNeeds {
  runs: Pick<RunQueue, "dueLanes" | "claimLanes">;
  advance(run: ClaimedRun): Promise<Date | null>;
  /** Requests an endpoint takes at once over all processes; null when it has no limit. */
  inFlightLimit(lane: string): Promise<number | null>;
  leaseMs: number;
  log: Log;
}

interface LaneClaim {
  lane: string;
  room: number;
  limit: number | null;
}

/** Runs under way at once in one process; each is at most one request to a target. */
const processMax = 512;
/** Of one lane: a target that answers slowly fills its own lane and no other. */
const laneMax = 64;
const claimMax = 128;
/** What became due by time, or was put there by another process, is found within this time. */
const pollMs = 500;
const pauseAfterFaultMs = 1000;

/** Claims what is due, lane by lane, and has it advanced. The run table is the queue; nothing is kept here. */
export class ClaimLoop {
  private readonly needs: ClaimLoopNeeds;
  private readonly book = new LaneBook();
  private readonly working = new Set<Promise<void>>();
  private running = false;
  private claiming = false;
  private pumping: Promise<void> = Promise.resolve();
  private asked = false;
  private scan = false;
  private timer: NodeJS.Timeout | null = null;
  lastFault: string | null = null;

  constructor(needs: ClaimLoopNeeds) {
    this.needs = needs;
  }

  get isRunning(): boolean {
    return this.running;
  }

  get underWay(): number {
    return this.book.all;
  }

  start(): void {
    this.running = true;
    this.lookEverywhere();
  }

  /** Claims nothing more; resolves when all that is under way has ended, at the latest after `deadlineMs`. */
  async stop(deadlineMs: number): Promise<void> {
    this.running = false;
    if (this.timer) clearTimeout(this.timer);
    const deadline = new Promise<void>((resolve) => setTimeout(resolve, deadlineMs).unref());
    await Promise.race([this.finished(), deadline]);
  }

  /** A claim under way when the stop came may still bring runs: they are finished too. */
  private async finished(): Promise<void> {
    await this.pumping;
    while (this.working.size > 0) await Promise.allSettled([...this.working]);
  }

  /** Room for one more in this lane, taken; false when it is full or others of it wait in the table. */
  reserve(lane: string): boolean {
    const full = this.book.all >= processMax || this.book.inLane(lane) >= laneMax;
    if (!this.running || full || this.book.isReady(lane)) return false;
    this.book.started(lane);
    return true;
  }

  giveBack(lane: string): void {
    this.book.ended(lane);
  }

  /** A run that is leased already, in room that was reserved. */
  take(run: ClaimedRun): void {
    this.work(run);
  }

  /** Something in this lane is due now. */
  lookAt(lane: string): void {
    this.book.mark(lane);
    this.pump();
  }

  /** Something is due, somewhere. */
  lookEverywhere(): void {
    this.scan = true;
    this.pump();
  }

  private pump(): void {
    this.asked = true;
    if (!this.running || this.claiming) return;
    this.claiming = true;
    this.pumping = this.claimAll();
  }

  private async claimAll(): Promise<void> {
    let pauseMs = pollMs;
    try {
      while (this.asked && this.running) {
        this.asked = false;
        await this.claimOnce();
      }
      this.lastFault = null;
    } catch (error) {
      this.lastFault = error instanceof Error ? error.message : String(error);
      this.needs.log.warn({ error: this.lastFault }, "Due runs could not be claimed; trying again");
      pauseMs = pauseAfterFaultMs;
    } finally {
      this.claiming = false;
      if (this.timer) clearTimeout(this.timer);
      if (this.running) this.timer = setTimeout(() => this.lookEverywhere(), pauseMs);
    }
  }

  private async claimOnce(): Promise<void> {
    const { runs } = this.needs;
    if (this.scan) {
      this.scan = false;
      for (const lane of await runs.dueLanes()) this.book.mark(lane);
    }
    const wanted = await this.withLimits(this.book.plan(processMax, claimMax, () => laneMax));
    if (wanted.length === 0) return;
    const claimed = await runs.claimLanes(wanted, this.needs.leaseMs);
    const given = new Map<string, number>();
    for (const run of claimed) {
      given.set(run.lane, (given.get(run.lane) ?? 0) + 1);
      this.book.started(run.lane);
      this.work(run);
    }
    // A full lane has more that is due, and gets it when one of ours ends; without one of ours the next look finds it.
    const known = wanted.filter(({ lane, limit }) => limit === null || this.book.inLane(lane) === 0);
    this.book.claimed(known, given);
    if (claimed.length > 0) this.asked = true;
  }

  private withLimits(planned: { lane: string; room: number }[]): Promise<LaneClaim[]> {
    return Promise.all(planned.map(async (each) => ({ ...each, limit: await this.needs.inFlightLimit(each.lane) })));
  }

  private work(run: ClaimedRun): void {
    const done = this.needs
      .advance(run)
      .then((wakeAt) => {
        if (wakeAt !== null && wakeAt.getTime() - Date.now() < pollMs) this.scan = true;
      })
      .catch((error: Error) => {
        const what = "A run could not be recorded; its lease runs out, then it is tried again";
        this.needs.log.error({ runId: run.id, error: error.message }, what);
      })
      .finally(() => {
        this.working.delete(done);
        this.book.ended(run.lane);
        if (this.scan || this.book.isReady(run.lane)) this.pump();
      });
    this.working.add(done);
  }
}
