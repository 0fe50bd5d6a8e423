import type { ReceiptStore } from "#server/services/ports/receipts.ts";
import { writeAudit } from "./audit-store.ts";
import type { Db } from "./client.ts";

export function createReceiptStore({ prisma }: Db): ReceiptStore {
  return {
    create: (row, audit) =>
      prisma.$transaction(async (tx) => {
        await writeAudit(tx, audit);
        return tx.receipt.create({ data: row });
      }),

    listOfDelivery: (storeId, deliveryId, cursor, limit) =>
      prisma.receipt.findMany({
        where: { storeId, deliveryId, ...(cursor ? { id: { lt: cursor } } : {}) },
        orderBy: { id: "desc" },
        take: limit,
      }),

    revoke: (storeId, id, audit) =>
      prisma.$transaction(async (tx) => {
        const { count } = await tx.receipt.updateMany({
          where: { storeId, id, revokedAt: null },
          data: { revokedAt: audit.at },
        });
        if (count > 0) await writeAudit(tx, audit);
        return count > 0;
      }),

    async open(id, now) {
      const [opened] = await prisma.receipt.updateManyAndReturn({
        where: { id, revokedAt: null, expiresAt: { gt: now } },
        data: { openedCount: { increment: 1 }, lastOpenedAt: now },
      });
      return opened ?? null;
    },
  };
}
