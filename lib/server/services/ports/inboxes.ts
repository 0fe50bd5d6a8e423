import type { InboxRequest } from "#contracts/inbox.ts";
import type { AuditRecord } from "./audit.ts";

export interface InboxRow {
  id: string;
  storeId: string;
  name: string;
  key: string;
  createdAt: Date;
}

export interface NewInboxRequest extends Omit<InboxRequest, "receivedAt"> {
  inboxId: string;
  storeId: string;
  receivedAt: Date;
}

export interface InboxStore {
  list(storeId: string, cursor: string | null, limit: number): Promise<InboxRow[]>;
  findByKey(key: string): Promise<InboxRow | null>;
  /** Keeps the newest `keep` requests of the inbox. */
  addRequest(request: NewInboxRequest, keep: number): Promise<void>;
  /** null when the store has no such inbox. */
  listRequests(storeId: string, inboxId: string, cursor: string | null, limit: number): Promise<InboxRequest[] | null>;
  clear(storeId: string, inboxId: string, audit: AuditRecord): Promise<boolean>;
}
