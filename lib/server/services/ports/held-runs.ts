import type { HeldRun } from "#contracts/run.ts";
import type { AuditRecord } from "./audit.ts";

/** Held runs of a flow, by id after `afterId` and up to `upTo`, at most `limit`; `runIds` null is all of them. */
export interface HeldRunMove {
  storeId: string;
  flowId: string;
  move: "release" | "skip";
  /** Only those held for one of these. */
  reasonCodes: readonly string[];
  runIds: readonly string[] | null;
  afterId: string | null;
  upTo: string;
  limit: number;
}

/** Runs of a flow that are held, and runs that wait for a time to come. */
export interface StandingRuns {
  held: number;
  waiting: number;
}

export interface HeldRunStore {
  /** Oldest first. */
  list(
    storeId: string,
    query: { flowId: string; reason: string | null; cursor: string | null; limit: number },
  ): Promise<Omit<HeldRun, "awaitsPerson">[]>;
  /** Of these flows those that have such runs. */
  countStanding(storeId: string, flowIds: readonly string[]): Promise<Map<string, StandingRuns>>;
  /** One transaction with its audit entry. `lastId`: where the next batch goes on; null after the last. */
  move(which: HeldRunMove, audit: AuditRecord): Promise<{ moved: number; lastId: string | null }>;
}
