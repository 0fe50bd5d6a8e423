import type { SecretStore } from "#server/services/ports/secrets.ts";
import { writeAudit } from "./audit-store.ts";
import type { Db } from "./client.ts";

export function createSecretStore({ prisma }: Db): SecretStore {
  return {
    create: (row, audit) =>
      prisma.$transaction(async (tx) => {
        const { count } = await tx.secret.createMany({ data: [row], skipDuplicates: true });
        if (count === 0) return "exists";
        await writeAudit(tx, audit);
        return tx.secret.findUniqueOrThrow({ where: { id: row.id } });
      }),

    replace: (storeId, name, sealed, audit) =>
      prisma.$transaction(async (tx) => {
        const { count } = await tx.secret.updateMany({ where: { storeId, name }, data: { sealed } });
        if (count === 0) return null;
        await writeAudit(tx, audit);
        return tx.secret.findUniqueOrThrow({ where: { storeId_name: { storeId, name } } });
      }),

    remove: (storeId, name, audit) =>
      prisma.$transaction(async (tx) => {
        const { count } = await tx.secret.deleteMany({ where: { storeId, name } });
        if (count > 0) await writeAudit(tx, audit);
        return count > 0;
      }),

    list: (storeId, cursor, limit) =>
      prisma.secret.findMany({
        where: { storeId, ...(cursor ? { name: { gt: cursor } } : {}) },
        orderBy: { name: "asc" },
        take: limit,
      }),

    findNamed: (storeId, names) =>
      names.length === 0
        ? Promise.resolve([])
        : prisma.secret.findMany({ where: { storeId, name: { in: [...names] } } }),
  };
}
