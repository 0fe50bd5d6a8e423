import type { AuditRecord } from "./audit.ts";

export interface ReceiptRow {
  id: string;
  storeId: string;
  deliveryId: string;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  showPersonal: boolean;
  openedCount: number;
  lastOpenedAt: Date | null;
}

export interface ReceiptStore {
  create(row: Omit<ReceiptRow, "revokedAt" | "openedCount" | "lastOpenedAt">, audit: AuditRecord): Promise<ReceiptRow>;
  /** Newest first. */
  listOfDelivery(storeId: string, deliveryId: string, cursor: string | null, limit: number): Promise<ReceiptRow[]>;
  /** false when there is none of this id that still stands. */
  revoke(storeId: string, id: string, audit: AuditRecord): Promise<boolean>;
  /** Counts the look; null when it has expired or was revoked. */
  open(id: string, now: Date): Promise<ReceiptRow | null>;
}

/** Links that carry an id nobody can make up or change; `purpose` keeps one kind of link from being taken for another. */
export interface LinkSigner {
  sign(id: string, purpose: string): string;
  /** The id that was signed; null for every other text. */
  read(token: string, purpose: string): string | null;
}
