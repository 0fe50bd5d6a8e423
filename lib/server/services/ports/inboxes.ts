import type { InboxAnswer, InboxRequest, InboxRequestQuery } from "#contracts/inbox.ts";
import type { AuditRecord } from "./audit.ts";

export interface InboxRow {
  id: string;
  storeId: string;
  name: string;
  key: string;
  answer: InboxAnswer;
  failed: number;
  createdAt: Date;
}

export interface NewInboxRequest extends Omit<InboxRequest, "receivedAt"> {
  inboxId: string;
  storeId: string;
  receivedAt: Date;
}

export interface InboxStore {
  list(storeId: string, cursor: string | null, limit: number): Promise<InboxRow[]>;
  find(storeId: string, id: string): Promise<InboxRow | null>;
  findByKey(key: string): Promise<InboxRow | null>;
  /** false when the store has `max` already. */
  create(row: Pick<InboxRow, "id" | "storeId" | "name" | "key">, max: number, audit: AuditRecord): Promise<boolean>;
  /** With an answer, and with `failed`, its count of failed requests begins anew. false when the store has no such inbox. */
  change(
    storeId: string,
    id: string,
    to: { name?: string; answer?: InboxAnswer; key?: string; failed?: 0 },
    audit: AuditRecord,
  ): Promise<boolean>;
  /** With its requests. "last" when the store has no other. */
  remove(storeId: string, id: string, audit: AuditRecord): Promise<"removed" | "last" | "unknown">;
  /** Counts one more failed request while there are to be more; false when there are not. Safe from any process. */
  takeFailure(id: string): Promise<boolean>;
  /** Keeps the newest `keep` requests of the inbox. */
  addRequest(request: NewInboxRequest, keep: number): Promise<void>;
  /** null when the store has no such inbox. */
  listRequests(storeId: string, inboxId: string, query: InboxRequestQuery): Promise<InboxRequest[] | null>;
  clear(storeId: string, inboxId: string, audit: AuditRecord): Promise<boolean>;
}
