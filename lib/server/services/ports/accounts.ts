import type { Role } from "#contracts/account.ts";
import type { AuditRecord } from "./audit.ts";

export interface ApiKeyRow {
  id: string;
  storeId: string;
  name: string;
  role: Role;
  prefix: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

export interface StoreRow {
  id: string;
  name: string;
  timeZone: string;
}

export interface NewOwner {
  userId: string;
  email: string;
  name: string;
  passwordHash: string;
  accountRowId: string;
  store: { id: string; name: string; slug: string };
  memberId: string;
  inbox: { id: string; name: string; key: string };
  apiSource: { id: string; name: string; key: string };
}

export interface AccountStore {
  anyUserExists(): Promise<boolean>;
  /**
   * The owner, the store, its inbox and its built-in API source, in one transaction.
   * With `onlyFirst`, "taken" when somebody has signed up already (decided under a lock).
   */
  createOwner(
    owner: NewOwner,
    audit: AuditRecord,
    options: { onlyFirst: boolean },
  ): Promise<"created" | "taken" | "email_exists">;
  findStore(storeId: string): Promise<StoreRow | null>;
  updateStore(storeId: string, change: { name?: string; timeZone?: string }, audit: AuditRecord): Promise<StoreRow>;
  findMembership(userId: string, storeId: string | null): Promise<{ storeId: string; role: Role } | null>;
}

export interface ApiKeyStore {
  create(row: ApiKeyRow & { hash: string; createdById: string | null }, audit: AuditRecord): Promise<void>;
  list(storeId: string, cursor: string | null, limit: number): Promise<ApiKeyRow[]>;
  revoke(storeId: string, id: string, audit: AuditRecord): Promise<boolean>;
  findByHash(hash: string): Promise<ApiKeyRow | null>;
  touch(id: string, at: Date): Promise<void>;
}

export interface PasswordHasher {
  hash(password: string): Promise<string>;
}

/** AES-256-GCM under APP_SECRET. `purpose` binds a sealed value to its store and use. */
export interface SecretBox {
  seal(plain: string, purpose: string): string;
  /** null when it cannot be opened: another APP_SECRET, or changed bytes. */
  open(sealed: string, purpose: string): string | null;
}

export interface Tokens {
  /** URL-safe random text of at least `bytes` bytes. */
  random(bytes: number): string;
  bytes(count: number): Uint8Array;
  sha256(text: string): string;
}
