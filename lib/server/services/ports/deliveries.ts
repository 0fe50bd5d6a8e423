import type { z } from "zod";
import type { Attempt, Delivery, DeliveryQuery } from "#contracts/delivery.ts";
import type { runSchema } from "#contracts/event-view.ts";
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

export interface DeliveryStore {
  list(storeId: string, query: DeliveryQuery): Promise<Delivery[]>;
  find(
    storeId: string,
    id: string,
  ): Promise<
    (Delivery & { requestHeaders: { name: string; value: string }[] | null; requestBody: string | null }) | null
  >;
  listAttempts(deliveryId: string): Promise<Attempt[]>;
  listOfEvent(storeId: string, eventId: string): Promise<Delivery[]>;
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
}
