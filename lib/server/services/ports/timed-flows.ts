import type { TimedPosition } from "#core/timed/next-turn.ts";

/** A live or paused flow that goes by time. */
export interface TimedFlow {
  id: string;
  storeId: string;
  version: number;
  timeZone: string;
  position: TimedPosition;
}

export interface TimedFlowStore {
  /** Of every store, those whose position is not in the future, by id after `after`. */
  listDue(now: Date, after: string | null, limit: number): Promise<TimedFlow[]>;
  /** false when the flow stands at another version or position by now. */
  move(flow: TimedFlow, to: TimedPosition): Promise<boolean>;
}
