export type ActorKind = "user" | "key" | "system";

export interface Actor {
  kind: ActorKind;
  id: string | null;
  name: string;
}

/** Written in the same transaction as the change it tells of. `detail` never holds a secret. */
export interface AuditRecord {
  id: string;
  storeId: string;
  actor: Actor;
  action: string;
  targetKind: string;
  targetId: string | null;
  detail: Record<string, string | number | boolean | null>;
  at: Date;
}

export type AuditedChange = Pick<AuditRecord, "id" | "action" | "at"> & { actorName: string };

export interface AuditStore {
  record(entry: AuditRecord): Promise<void>;
  /** What was done to one thing, newest first. */
  listOf(storeId: string, targetId: string, limit: number): Promise<AuditedChange[]>;
}
