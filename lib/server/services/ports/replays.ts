import type { DeliveryFilter } from "#contracts/delivery.ts";
import type { EventRange, PassedOver, Replay, ReplayEstimate, ReplayQuery } from "#contracts/replay.ts";
import type { ReplayStep } from "#core/replay/step-over.ts";
import type { AuditRecord } from "./audit.ts";
import type { EventRecord, NewRun } from "./events.ts";

/** What is sent again: deliveries of the log, or events of a time range to one flow. */
export type ReplayWhat =
  | { kind: "deliveries"; mode: Replay["mode"]; filter: DeliveryFilter; flowId: null }
  | { kind: "events"; mode: "rerender"; filter: EventRange; flowId: string };

export type ReplayRow = ReplayWhat & {
  id: string;
  storeId: string;
  status: Replay["status"];
  matched: number;
  /** Asked for so far, without what a cancel took back. */
  done: number;
  skipped: number;
  passedOver: PassedOver;
  /** The last id looked at; `upTo` when there is none left. */
  position: string | null;
  upTo: string;
  createdBy: string;
  createdAt: Date;
  finishedAt: Date | null;
};

/** `pending`: attempts by hand not made yet. `waiting`: these and what waits for a retry. */
export interface ReplayCounts {
  pending: number;
  succeeded: number;
  failed: number;
  waiting: number;
}

/** A run that a person started for an event of the past; the first attempt of its delivery is by hand. */
export interface ReplayRun extends NewRun {
  eventId: string;
  rerenderedFrom: string | null;
}

/** What became of them; a run that is left out began before, or its event is not kept any more. */
export interface BegunReplayRun {
  id: string;
  status: NewRun["status"];
  reason: string | null;
}

/** Deliveries a replay would meet, put together by endpoint. */
export interface ReplayTally
  extends Pick<ReplayEstimate, "matched" | "taken" | "delivered" | "waiting" | "asked" | "worth"> {
  endpoints: { endpointId: string | null; count: number; meanDurationMs: number | null }[];
}

export interface RerenderCandidate {
  id: string;
  flowId: string;
  stepId: string;
  stepName: string;
  eventId: string;
  /** Has it ended, and is nothing asked for yet? */
  ended: boolean;
  asked: boolean;
}

export interface ReplayStore {
  /** How many match; counting stops at `max`. */
  count(storeId: string, what: ReplayWhat, upTo: string, max: number): Promise<number>;
  /** What a replay of these would meet; looks at `max` at most. */
  tally(storeId: string, filter: DeliveryFilter, max: number): Promise<ReplayTally>;
  create(row: ReplayRow, audit: AuditRecord): Promise<void>;
  find(storeId: string, id: string): Promise<ReplayRow | null>;
  list(storeId: string, query: ReplayQuery): Promise<ReplayRow[]>;
  counts(replayId: string): Promise<ReplayCounts>;
  pending(replayId: string): Promise<number>;
  /** false when it was in none of these. */
  setStatus(
    storeId: string,
    id: string,
    from: readonly Replay["status"][],
    to: Replay["status"],
    audit: AuditRecord,
  ): Promise<boolean>;
  listRunning(limit: number): Promise<ReplayRow[]>;
  listCancelledSince(since: Date): Promise<ReplayRow[]>;
  /** All has been looked at and made: what matched at first and was not met counts as skipped. */
  complete(replay: ReplayRow, at: Date): Promise<void>;
  /** One transaction: the next ended deliveries that match get one more attempt by hand; null when another process was quicker. */
  askAgain(replay: ReplayRow, limit: number): Promise<(ReplayStep & { taken: number }) | null>;
  nextDeliveries(replay: ReplayRow, limit: number): Promise<RerenderCandidate[]>;
  nextEvents(replay: ReplayRow, limit: number): Promise<EventRecord[]>;
  /**
   * One transaction: begins the runs and moves the replay on; null when another process was quicker. With a replay of
   * events, one that has a run of the flow already gets none. `passedOver`: what of the step has no run here, and why.
   */
  beginStep(
    replay: ReplayRow,
    step: ReplayStep,
    runs: ReplayRun[],
    passedOver: PassedOver,
    at: Date,
  ): Promise<{ taken: number } | null>;
  /** Runs that a person asked for one by one, in one transaction with the audit entry. */
  begin(storeId: string, runs: ReplayRun[], audit: AuditRecord): Promise<BegunReplayRun[]>;
  /** Takes back what a cancelled replay asked for and nobody has begun to send; its number. */
  takeBack(replay: ReplayRow, at: Date): Promise<number>;
}
