import type { z } from "zod";
import type { Attempt, Delivery, DeliveryDetail, DeliveryFilter, DeliveryQuery } from "#contracts/delivery.ts";
import type { DeliveryContext } from "#contracts/delivery-context.ts";
import type { runSchema } from "#contracts/event-view.ts";
import type { StepCount } from "#contracts/step-counts.ts";
import type { StepRecord } from "#core/flows/run-plan.ts";
import type { AuditRecord } from "./audit.ts";
import type { AttemptRecord } from "./runs.ts";

export interface TestDelivery {
  run: { id: string; flowId: string; flowVersion: number | null };
  delivery: Omit<
    Delivery,
    | "flowName"
    | "reason"
    | "flowId"
    | "flowVersion"
    | "runId"
    | "attemptCount"
    | "nextAttemptAt"
    | "isTest"
    | "createdAt"
    | "finishedAt"
  > & { reasonCode: string | null; reason: string | null; endpointId: string | null; at: Date };
  request: { headers: { name: string; value: string }[]; body: string | null };
  attempt: AttemptRecord;
}

/** Held deliveries that match, by id after `afterId` and up to `upTo`, at most `limit` of them. */
export interface HeldMove {
  storeId: string;
  move: "release" | "skip";
  filter: DeliveryFilter;
  afterId: string | null;
  upTo: string;
  limit: number;
}

/** `stillHeld`: left because their endpoint takes nothing. `lastId`: where the next batch goes on; null after the last. */
export interface HeldMoved {
  moved: number;
  stillHeld: number;
  lastId: string | null;
}

/** One delivery with what only its page shows. */
export interface StoredDelivery extends Delivery, Pick<DeliveryDetail, "manualPending" | "rerenderedFrom"> {
  requestHeaders: { name: string; value: string }[] | null;
  requestBody: string | null;
}

export type StoredContext = Pick<DeliveryContext, "waiting" | "problemId">;

export type RunRow = z.infer<typeof runSchema> & { eventId: string; records: StepRecord[] };

export type TextWanted = Omit<DeliveryQuery, "limit" | "searchIn" | "q"> & { q: string };
export type Counted = DeliveryFilter & Pick<DeliveryQuery, "test">;

export interface DeliveryStore {
  list(storeId: string, query: DeliveryQuery): Promise<Delivery[]>;
  /**
   * The newest with the text `q` in a body that was sent or answered, at most `limit`. `searchedTo`: what is older was
   * not looked at yet; the cursor to go on with.
   */
  searchText(
    storeId: string,
    wanted: TextWanted,
    limit: number,
  ): Promise<{ rows: Delivery[]; searchedTo: string | null }>;
  /** How many have the text, at most `max`; null when that takes too long to tell. */
  countText(storeId: string, wanted: TextWanted, max: number): Promise<number | null>;
  /** How many match, at most `max`. */
  count(storeId: string, wanted: Counted, max: number): Promise<number>;
  find(storeId: string, id: string): Promise<StoredDelivery | null>;
  readContext(storeId: string, id: string): Promise<StoredContext | null>;
  listAttempts(deliveryId: string): Promise<Attempt[]>;
  listOfEvent(storeId: string, eventId: string): Promise<Delivery[]>;
  /** What became of a flow's deliveries at each of its steps since then, of the newest `countedMax`. */
  countByStep(
    storeId: string,
    flowId: string,
    since: Date,
    countedMax: number,
  ): Promise<{ steps: StepCount[]; counted: number }>;
  findRun(storeId: string, id: string): Promise<RunRow | null>;
  listRunsOfEvent(storeId: string, eventId: string): Promise<z.infer<typeof runSchema>[]>;
  /** A test send's record: its run, delivery and attempt, in one transaction, apart from the queue. */
  recordTest(storeId: string, eventId: string, test: TestDelivery): Promise<void>;
  /** Asks for one more attempt by hand. "pending" when one is asked for already, "sending" while one is under way. */
  requestManualAttempt(
    storeId: string,
    id: string,
    audit: AuditRecord,
  ): Promise<"requested" | "pending" | "not_sent_yet" | null>;
  /** Ends a waiting delivery; false when it was not waiting any more. */
  cancel(storeId: string, id: string, audit: AuditRecord): Promise<boolean>;
  /** Ends a run that waits, with all its waiting deliveries; "under_way" while an attempt of it is being made. */
  cancelRun(storeId: string, id: string, audit: AuditRecord): Promise<"cancelled" | "under_way" | "ended" | null>;
  /** One transaction, audited once with the count: released ones are due now, skipped ones have ended. */
  moveHeld(which: HeldMove, audit: AuditRecord): Promise<HeldMoved>;
}
