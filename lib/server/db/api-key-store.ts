import type { ApiKeyRow, ApiKeyStore } from "#server/services/ports/accounts.ts";
import { asRole } from "./account-store.ts";
import { writeAudit } from "./audit-store.ts";
import type { Db } from "./client.ts";

const columns = {
  id: true,
  storeId: true,
  name: true,
  role: true,
  prefix: true,
  createdAt: true,
  lastUsedAt: true,
} as const;

function asRow(row: Omit<ApiKeyRow, "role"> & { role: string }): ApiKeyRow {
  return { ...row, role: asRole(row.role) };
}

export function createApiKeyStore({ prisma }: Db): ApiKeyStore {
  return {
    async create(row, audit) {
      await prisma.$transaction(async (tx) => {
        await tx.apiKey.create({ data: row });
        await writeAudit(tx, audit);
      });
    },

    async list(storeId, cursor, limit) {
      const rows = await prisma.apiKey.findMany({
        where: { storeId, revokedAt: null, ...(cursor ? { id: { lt: cursor } } : {}) },
        orderBy: { id: "desc" },
        take: limit,
        select: columns,
      });
      return rows.map(asRow);
    },

    revoke: (storeId, id, audit) =>
      prisma.$transaction(async (tx) => {
        const { count } = await tx.apiKey.updateMany({
          where: { storeId, id, revokedAt: null },
          data: { revokedAt: audit.at },
        });
        if (count > 0) await writeAudit(tx, audit);
        return count > 0;
      }),

    async findByHash(hash) {
      const row = await prisma.apiKey.findFirst({ where: { hash, revokedAt: null }, select: columns });
      return row && asRow(row);
    },

    async touch(id, at) {
      await prisma.apiKey.updateMany({ where: { id }, data: { lastUsedAt: at } });
    },
  };
}
