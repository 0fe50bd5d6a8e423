import type { AuditRecord, AuditStore } from "#server/services/ports/audit.ts";
import type { Db, Tx } from "./client.ts";

/** Inside the caller's transaction, so that no change is made without its entry. */
export async function writeAudit(tx: Tx, entry: AuditRecord): Promise<void> {
  await tx.auditEntry.create({
    data: {
      id: entry.id,
      storeId: entry.storeId,
      actorKind: entry.actor.kind,
      actorId: entry.actor.id,
      actorName: entry.actor.name,
      action: entry.action,
      targetKind: entry.targetKind,
      targetId: entry.targetId,
      detail: entry.detail,
      at: entry.at,
    },
  });
}

export function createAuditStore({ prisma }: Db): AuditStore {
  return { record: (entry) => writeAudit(prisma, entry) };
}
