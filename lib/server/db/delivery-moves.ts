import type { AuditRecord } from "#server/services/ports/audit.ts";
import type { DeliveryStore } from "#server/services/ports/deliveries.ts";
import { writeAudit } from "./audit-store.ts";
import type { Tx } from "./client.ts";
import { moveHeld } from "./delivery-held.ts";
import type { PrismaClient } from "./generated/client.ts";

type Moves = Pick<DeliveryStore, "requestManualAttempt" | "cancel" | "cancelRun" | "moveHeld">;

const waiting = ["queued", "retrying", "held"];

/** What people do to deliveries. The run's row is locked first, always, so that this never crosses a record of the same run. */
export function createDeliveryMoves(prisma: PrismaClient): Moves {
  return {
    moveHeld: (which, audit) => prisma.$transaction((tx) => moveHeld(tx, which, audit), { timeout: 20_000 }),

    requestManualAttempt: (storeId, id, audit) =>
      prisma.$transaction(async (tx) => {
        const runId = await lockRunOf(tx, storeId, id);
        if (runId === null) return null;
        const { count } = await tx.delivery.updateMany({
          where: { id, manualPending: false, status: { notIn: ["queued", "sending"] } },
          data: { manualPending: true, replayId: null },
        });
        if (count === 0) {
          const asked = await tx.delivery.count({ where: { id, manualPending: true } });
          return asked > 0 ? "pending" : "not_sent_yet";
        }
        await tx.$executeRaw`
          UPDATE run SET manual_wake = true, wake_at = CASE WHEN lease_token IS NULL THEN now() ELSE wake_at END
           WHERE id = ${runId}::uuid`;
        await writeAudit(tx, audit);
        return "requested";
      }),

    cancel: (storeId, id, audit) =>
      prisma.$transaction(async (tx) => {
        const runId = await lockRunOf(tx, storeId, id);
        if (runId === null) return false;
        const { count } = await tx.delivery.updateMany({
          where: { id, status: { in: waiting } },
          data: cancelledBy(audit),
        });
        if (count === 0) return false;
        // The run goes on from here: a later step, or its end.
        await tx.$executeRaw`
          UPDATE run SET manual_wake = true, status = CASE WHEN status = 'held' THEN 'queued' ELSE status END,
                 wake_at = CASE WHEN lease_token IS NULL THEN now() ELSE wake_at END
           WHERE id = ${runId}::uuid`;
        await writeAudit(tx, audit);
        return true;
      }),

    cancelRun: (storeId, id, audit) =>
      prisma.$transaction(async (tx) => {
        const [run] = await tx.$queryRaw<{ status: string; leased: boolean }[]>`
          SELECT status, lease_token IS NOT NULL AS leased FROM run
           WHERE id = ${id}::uuid AND store_id = ${storeId}::uuid FOR UPDATE`;
        if (!run) return null;
        if (run.leased) return "under_way";
        if (!["queued", "waiting", "held"].includes(run.status)) return "ended";
        // Without a lease nobody sends: what says so was left behind by a process that died.
        const open = [...waiting, "sending"];
        await tx.delivery.updateMany({ where: { runId: id, status: { in: open } }, data: cancelledBy(audit) });
        await tx.delivery.updateMany({ where: { runId: id, manualPending: true }, data: { manualPending: false } });
        const { reason, reasonCode } = cancelledBy(audit);
        await tx.run.update({
          where: { id },
          data: { status: "cancelled", reasonCode, reason, wakeAt: null, slotTaken: false, finishedAt: audit.at },
        });
        await writeAudit(tx, audit);
        return "cancelled";
      }),
  };
}

async function lockRunOf(tx: Tx, storeId: string, deliveryId: string): Promise<string | null> {
  const found = await tx.delivery.findFirst({ where: { storeId, id: deliveryId }, select: { runId: true } });
  if (!found) return null;
  await tx.$queryRaw`SELECT id FROM run WHERE id = ${found.runId}::uuid FOR UPDATE`;
  return found.runId;
}

function cancelledBy({ actor, at }: AuditRecord) {
  return {
    status: "cancelled",
    reasonCode: "cancelled_by_person",
    reason: `Cancelled by ${actor.name}.`,
    nextAttemptAt: null,
    finishedAt: at,
    manualPending: false,
  };
}
