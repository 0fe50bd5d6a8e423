import { type Entry, joinEntries } from "#core/audit/join-entries.ts";
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

interface RawEntry {
  id: string;
  actor_kind: string;
  actor_id: string | null;
  action: string;
  detail: Entry["detail"];
  at: Date;
}

/**
 * Like `writeAudit`, for what a person does many times in a row: joined with the target's newest entry where that tells of
 * the same. The caller holds the target's row, so no other entry comes between.
 */
export async function writeJoinedAudit(tx: Tx, entry: AuditRecord): Promise<void> {
  const [newest] = await tx.$queryRaw<RawEntry[]>`
    SELECT id, actor_kind, actor_id, action, detail, at FROM audit_entry
     WHERE store_id = ${entry.storeId}::uuid AND target_id = ${entry.targetId} ORDER BY id DESC LIMIT 1`;
  const joined = newest && joinEntries(asEntry(newest), entry);
  if (newest && joined) await tx.auditEntry.update({ where: { id: newest.id }, data: { detail: { ...joined } } });
  else await writeAudit(tx, entry);
}

function asEntry({ actor_kind: kind, actor_id: id, action, detail, at }: RawEntry): Entry {
  return { actor: { kind, id }, action, detail, at };
}

export function createAuditStore({ prisma }: Db): AuditStore {
  return {
    record: (entry) => writeAudit(prisma, entry),

    listOf: (storeId, targetId, limit) =>
      prisma.auditEntry.findMany({
        where: { storeId, targetId },
        orderBy: { id: "desc" },
        take: limit,
        select: { id: true, action: true, at: true, actorName: true },
      }),
  };
}
