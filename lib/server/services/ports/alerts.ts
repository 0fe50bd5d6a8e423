import type { AlertChannelKind } from "#contracts/alert-channel.ts";
import type { AlertContent } from "#core/alerts/alert-content.ts";
import type { TellingStage } from "#core/alerts/decide-telling.ts";
import type { AuditRecord } from "./audit.ts";
import type { NoticeRow } from "./notices.ts";

export interface AlertChannelRow {
  id: string;
  storeId: string;
  kind: AlertChannelKind;
  name: string;
  targetSealed: string;
  secretSealed: string | null;
  createdAt: Date;
  latest: { status: "waiting" | "sent" | "failed"; error: string | null; at: Date } | null;
}

/** A message this process may send until its lease ends; `attempts` counts this one and is the lease's token. */
export interface ClaimedAlert {
  id: string;
  attempts: number;
  content: AlertContent;
  channel: Omit<AlertChannelRow, "latest">;
}

export type AlertRecord =
  | { status: "sent"; error: null }
  | { status: "failed"; error: string }
  | { status: "waiting"; error: string; nextAttemptAt: Date };

export interface AlertStore {
  createChannel(row: Omit<AlertChannelRow, "createdAt" | "latest">, audit: AuditRecord): Promise<AlertChannelRow>;
  /** Oldest first, with how the latest message to each went. */
  listChannels(storeId: string, cursor: string | null, limit: number): Promise<AlertChannelRow[]>;
  countChannels(storeId: string): Promise<number>;
  findChannel(storeId: string, id: string): Promise<AlertChannelRow | null>;
  /** What still waits for it is given up. */
  removeChannel(storeId: string, id: string, audit: AuditRecord): Promise<boolean>;
  /**
   * Notices of which something may be told, by id after `afterId`, each under its row's lock and skipping those other
   * processes look at. For each `decide` says what; the messages to the store's channels are written with it.
   */
  tell(
    afterId: string | null,
    limit: number,
    at: Date,
    decide: (notice: NoticeRow, groupToldAt: Date | null) => TellingStage | null,
    compose: (notice: NoticeRow, stage: TellingStage, storeName: string) => AlertContent,
    newId: () => string,
  ): Promise<{ seen: number; lastId: string | null }>;
  /** Due messages, leased: a process that dies with one leaves it to be sent when the lease has passed. */
  claimDue(limit: number, at: Date, leaseUntil: Date): Promise<ClaimedAlert[]>;
  /** Nothing is written when the lease was lost. */
  record(claimed: { id: string; attempts: number }, result: AlertRecord, at: Date): Promise<void>;
  /** What a test came to, as a message without a notice. */
  recordTest(
    row: { id: string; storeId: string; channelId: string; content: AlertContent },
    error: string | null,
    at: Date,
  ): Promise<void>;
  /** Removes ended messages, and notices over since before then. */
  prune(before: Date): Promise<void>;
}
