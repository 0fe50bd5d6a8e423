import type { AuditRecord } from "./audit.ts";

export interface SecretRow {
  id: string;
  storeId: string;
  name: string;
  sealed: string;
  createdAt: Date;
  updatedAt: Date;
}

export interface SecretStore {
  create(row: Omit<SecretRow, "createdAt" | "updatedAt">, audit: AuditRecord): Promise<SecretRow | "exists">;
  replace(storeId: string, name: string, sealed: string, audit: AuditRecord): Promise<SecretRow | null>;
  remove(storeId: string, name: string, audit: AuditRecord): Promise<boolean>;
  list(storeId: string, cursor: string | null, limit: number): Promise<SecretRow[]>;
  findNamed(storeId: string, names: readonly string[]): Promise<SecretRow[]>;
}
