import type { Decision } from "#contracts/event.ts";
import type { EventQuery } from "#contracts/event-view.ts";
import type { OrderValue } from "#core/events/order-value.ts";
import type { Lease } from "./engine.ts";

export interface EventRecord {
  id: string;
  storeId: string;
  sourceId: string | null;
  type: string;
  externalId: string | null;
  dedupeKey: string;
  occurredAt: Date;
  receivedAt: Date;
  orderNumber: string | null;
  personEmail: string | null;
  orderValue: OrderValue | null;
  isTest: boolean;
  /** JSON texts; see the table's comment. */
  normalised: string;
  person: string;
  payload: string;
  decisions: Decision[];
}

/** A run to start with the event, and the delivery of its first webhook step. */
export interface NewRun {
  id: string;
  flowId: string;
  flowVersion: number;
  status: "queued" | "held" | "skipped";
  reasonCode: string | null;
  reason: string | null;
  /** The endpoint of its first delivery, when that is known. */
  lane: string;
  delivery: NewDelivery | null;
  /** Set to begin it under this process's lease, as if it had been claimed; ignored when it does not begin queued. */
  lease: Lease | null;
  /** Only the run that takes the key, or takes it over after its window, starts; `words` begin the others' reason. */
  once: { keyHash: string; key: string; until: Date; words: string } | null;
  /** Beyond so many runs of its flow in the clock hour it is held, for `reason`. Only queued runs are counted. */
  flood: { runsPerHour: number; reason: string } | null;
}

/** What the transaction made of a new run; "once" and "flood" are the reasons it decides itself. */
export interface BegunRun {
  id: string;
  status: string;
  reasonCode: string | null;
}

export interface NewDelivery {
  id: string;
  stepId: string;
  stepName: string;
  method: string;
}

export interface EventRowView
  extends Omit<EventRecord, "normalised" | "person" | "payload" | "decisions" | "dedupeKey"> {
  sourceName: string | null;
  runCount: number;
}

export interface EventStore {
  /**
   * One transaction: the event, its runs as once-per keys and flood limits let them begin, and their first deliveries.
   * When the source has sent an event with this dedupe key before, nothing is written and the earlier event is named.
   */
  accept(event: EventRecord, runs: NewRun[]): Promise<{ eventId: string; duplicate: boolean; runs: BegunRun[] }>;
  find(storeId: string, id: string): Promise<EventRecord | null>;
  list(storeId: string, query: EventQuery): Promise<EventRowView[]>;
  findView(storeId: string, id: string): Promise<EventRowView | null>;
  latestOfType(storeId: string, type: string): Promise<EventRecord | null>;
  /** Ids of the real events of a type received since then, newest first. */
  idsOfType(storeId: string, type: string, since: Date, limit: number): Promise<string[]>;
  /** The bodies of these events, oldest first; of ids that are gone nothing. */
  findBodies(
    storeId: string,
    ids: readonly string[],
  ): Promise<Pick<EventRecord, "normalised" | "payload" | "person">[]>;
  /** The bodies of the newest real events of a type, newest first, as long as all of them are within `bytesMax`. */
  newestOfType(
    storeId: string,
    type: string,
    limits: { events: number; bytesMax: number },
  ): Promise<Pick<EventRecord, "normalised" | "payload" | "person">[]>;
}
