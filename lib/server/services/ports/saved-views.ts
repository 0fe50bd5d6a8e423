import type { SavedView } from "#contracts/saved-view.ts";
import type { AuditRecord } from "./audit.ts";

/** `ownerId` null: the store's. */
export type SavedViewRow = Omit<SavedView, "shared" | "createdAt"> & {
  storeId: string;
  ownerId: string | null;
  createdAt: Date;
};

/** Everywhere: only the store's views and this person's own. */
export interface SavedViewStore {
  list(storeId: string, personId: string | null, cursor: string | null, limit: number): Promise<SavedViewRow[]>;
  find(storeId: string, personId: string | null, id: string): Promise<SavedViewRow | null>;
  create(row: SavedViewRow, audit: AuditRecord): Promise<void>;
  change(
    storeId: string,
    id: string,
    change: Partial<Pick<SavedViewRow, "name" | "query" | "columns" | "ownerId">>,
    audit: AuditRecord,
  ): Promise<void>;
  remove(storeId: string, id: string, audit: AuditRecord): Promise<void>;
}
