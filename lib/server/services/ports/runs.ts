import type { DeliveryStatus } from "#contracts/delivery.ts";
import type { StepRecord } from "#core/flows/run-plan.ts";
import type { EventRecord, NewDelivery } from "./events.ts";

export type RunStatus = "queued" | "running" | "waiting" | "held" | "completed" | "failed" | "skipped" | "cancelled";

export interface RunDelivery {
  id: string;
  stepId: string;
  status: DeliveryStatus;
  reasonCode: string | null;
  reason: string | null;
  endpointId: string | null;
  origin: string;
  url: string;
  requestHeaders: { name: string; value: string }[] | null;
  requestBody: string | null;
  attemptCount: number;
  autoAttempts: number;
  nextAttemptAt: Date | null;
  manualPending: boolean;
  /** The delivery this one was rendered again from: its run sends this step and no other. */
  rerenderedFrom: string | null;
  createdAt: Date;
}

/** A run under lease: until `leaseEndsAtMs` (epoch) nobody else acts on it, and only `leaseToken` may record. */
export interface ClaimedRun {
  id: string;
  storeId: string;
  flowId: string;
  flowVersion: number;
  status: RunStatus;
  reasonCode: string | null;
  reason: string | null;
  /** Of a run that had ended: it is claimed for attempts by hand, and begins no further step. */
  finishedAt: Date | null;
  faults: number;
  leaseToken: string;
  leaseEndsAtMs: number;
  /** The endpoint of its next attempt; `unknownLane` until that is rendered. */
  lane: string;
  /** Its turn under the endpoint's rate limit was taken before and has come. */
  slotTaken: boolean;
  event: EventRecord;
  flowName: string;
  storeName: string;
  deliveries: RunDelivery[];
}

export interface AttemptRecord {
  trigger: "auto" | "manual";
  startedAt: Date;
  durationMs: number;
  dnsMs: number | null;
  connectMs: number | null;
  tlsMs: number | null;
  firstByteMs: number | null;
  statusCode: number | null;
  errorKind: string | null;
  errorMessage: string | null;
  remoteAddress: string | null;
  responseHeaders: { name: string; value: string }[];
  responseBody: string | null;
  responseTruncated: boolean;
}

export interface DeliveryChange {
  id: string;
  status: DeliveryStatus;
  reasonCode: string | null;
  reason: string | null;
  nextAttemptAt: Date | null;
  finishedAt: Date | null;
  /** The rendered request; null leaves what is stored. */
  rendered: {
    endpointId: string | null;
    method: string;
    origin: string;
    url: string;
    headers: { name: string; value: string }[];
    body: string | null;
  } | null;
  /** Where it goes, where that is known before anything is rendered; null leaves what is stored. */
  target: { endpointId: string; origin: string } | null;
  /** null when nothing was sent (held, failed to render). */
  attempt: AttemptRecord | null;
  /** It used up one of the retry schedule's attempts, whoever asked for it. */
  counted: boolean;
  /** The attempt a person asked for is made, or cannot be made. */
  manualDone: boolean;
}

export interface RunChange {
  status: RunStatus;
  /** null leaves it where it is. */
  lane: string | null;
  slotTaken: boolean;
  reasonCode: string | null;
  reason: string | null;
  wakeAt: Date | null;
  faults: number;
  finishedAt: Date | null;
}

export interface RunPlanning {
  /** The store's, IANA. */
  timeZone: string;
  flowPaused: boolean;
  records: StepRecord[];
}

/** Which held runs: by what holds them, and closer by flow, lane or run. */
export interface HeldRuns {
  reasonCode: string;
  flowId?: string;
  lane?: string;
  runId?: string;
  limit?: number;
}

/** Held runs of which what held them has passed. */
export interface StrayHold {
  storeId: string;
  held: HeldRuns;
}

/** As the table has it: `wakeAt` is null when the run waits for nothing. */
export interface RunStanding {
  wakeAt: Date | null;
  lane: string;
}

/** The lane of runs whose next target is not known yet. */
export const unknownLane = "00000000-0000-0000-0000-000000000000";

export interface RunQueue {
  /** Lanes in which a run is due now. */
  dueLanes(): Promise<string[]>;
  /**
   * Claims due runs of each lane up to its room, oldest wake-up first, skipping those other processes hold. `limit`: at
   * most so many of the lane under way over all processes together.
   */
  claimLanes(
    wanted: readonly { lane: string; room: number; limit: number | null }[],
    leaseMs: number,
  ): Promise<ClaimedRun[]>;
  /**
   * Claims one run if it is due; null when it is not, or another holds it, or (`limited`) so many of its lane are under
   * way over all processes already: then it is due again after `againMs`.
   */
  claimOne(
    runId: string,
    leaseMs: number,
    limited: { lane: string; limit: number; againMs: number } | null,
  ): Promise<ClaimedRun | null>;
  /**
   * One transaction, with what was decided at `steps`; where the run is held, so is `next`. false when the lease was lost
   * meanwhile: then nothing is written.
   */
  record(
    run: ClaimedRun,
    change: RunChange,
    delivery: DeliveryChange | null,
    next: NewDelivery | null,
    steps: readonly StepRecord[],
  ): Promise<boolean>;
  /** What planning needs beyond the claim where a flow has other steps than webhooks; null when the run is gone. */
  planningOf(runId: string): Promise<RunPlanning | null>;
  /** null when there is no such run any more. */
  standingOf(runId: string): Promise<RunStanding | null>;
  /** Runs whose wake-up passed more than `lateMs` ago, oldest first, after `afterId`. */
  listOverdue(
    lateMs: number,
    afterId: string | null,
    limit: number,
  ): Promise<(RunStanding & { runId: string; wakeAt: Date })[]>;
  /** Held runs go on, oldest first; their number. */
  releaseHeld(storeId: string, by: HeldRuns): Promise<number>;
  /**
   * Held runs whose endpoint takes requests, whose flow is live, or in whose store a secret has come: somebody resumed it
   * while the hold was being written. Of flows and secrets only those that changed within `recentMs`.
   */
  listStrayHolds(
    codes: { endpoint: readonly string[]; flow: string; secret: string },
    recentMs: number,
  ): Promise<StrayHold[]>;
  /** How many runs are held, by lane. */
  heldByLane(storeId: string, lanes: readonly string[]): Promise<Map<string, number>>;
}
