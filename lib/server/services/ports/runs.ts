import type { DeliveryStatus } from "#contracts/delivery.ts";
import type { EventRecord, NewDelivery } from "./events.ts";

export type RunStatus = "queued" | "running" | "waiting" | "held" | "completed" | "failed" | "skipped" | "cancelled";

export interface RunDelivery {
  id: string;
  stepId: string;
  status: DeliveryStatus;
  endpointId: string | null;
  origin: string;
  url: string;
  requestHeaders: { name: string; value: string }[] | null;
  requestBody: string | null;
  attemptCount: number;
  autoAttempts: number;
  nextAttemptAt: Date | null;
  manualPending: boolean;
  createdAt: Date;
}

/** A run under lease: until `leaseEndsAtMs` (epoch) nobody else acts on it, and only `leaseToken` may record. */
export interface ClaimedRun {
  id: string;
  storeId: string;
  flowId: string;
  flowVersion: number;
  status: RunStatus;
  faults: number;
  leaseToken: string;
  leaseEndsAtMs: number;
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
  /** null when nothing was sent (held, failed to render). */
  attempt: AttemptRecord | null;
}

export interface RunChange {
  status: RunStatus;
  reasonCode: string | null;
  reason: string | null;
  wakeAt: Date | null;
  faults: number;
  finishedAt: Date | null;
}

export interface RunQueue {
  /** Claims due runs, oldest wake-up first, skipping those other processes hold. */
  claimDue(limit: number, leaseMs: number): Promise<ClaimedRun[]>;
  /** Claims one run if it is due; null when it is not, or another holds it. */
  claimOne(runId: string, leaseMs: number): Promise<ClaimedRun | null>;
  /** One transaction. false when the lease was lost meanwhile: then nothing is written. */
  record(
    run: ClaimedRun,
    change: RunChange,
    delivery: DeliveryChange | null,
    next: NewDelivery | null,
  ): Promise<boolean>;
  /** When the next run is due, for the loop's sleep; null when none waits. */
  nextWakeAt(): Promise<Date | null>;
  wakeAtOf(runId: string): Promise<Date | null>;
  /** Runs whose wake-up passed more than `lateMs` ago, oldest first, after `afterId`. */
  listOverdue(lateMs: number, afterId: string | null, limit: number): Promise<{ runId: string; wakeAt: Date }[]>;
  /** Held runs of a paused flow go on; their number. */
  releaseHeld(storeId: string, by: { flowId?: string; reasonCode: string }): Promise<number>;
  depth(): Promise<{ waiting: number; oldestDueAt: Date | null }>;
}
