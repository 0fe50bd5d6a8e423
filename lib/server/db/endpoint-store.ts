import { endpointStatuses } from "#contracts/endpoint.ts";
import type { EndpointRow, EndpointStore } from "#server/services/ports/endpoints.ts";
import { writeAudit } from "./audit-store.ts";
import type { Db } from "./client.ts";
import type { Endpoint } from "./generated/client.ts";

function asRow(row: Endpoint): EndpointRow {
  return { ...row, status: endpointStatuses.find((status) => status === row.status) ?? "active" };
}

export function createEndpointStore({ prisma }: Db): EndpointStore {
  return {
    async ensure(storeId, origin, fresh) {
      const where = { storeId_origin: { storeId, origin } };
      const found = await prisma.endpoint.findUnique({ where });
      if (found) return asRow(found);
      await prisma.endpoint.createMany({ data: [{ ...fresh(), storeId, origin }], skipDuplicates: true });
      return asRow(await prisma.endpoint.findUniqueOrThrow({ where }));
    },

    async findByOrigin(storeId, origin) {
      const row = await prisma.endpoint.findUnique({ where: { storeId_origin: { storeId, origin } } });
      return row && asRow(row);
    },

    async find(storeId, id) {
      const row = await prisma.endpoint.findFirst({ where: { storeId, id } });
      return row && asRow(row);
    },

    async list(storeId, cursor, limit) {
      const rows = await prisma.endpoint.findMany({
        where: { storeId, ...(cursor ? { origin: { gt: cursor } } : {}) },
        orderBy: { origin: "asc" },
        take: limit,
      });
      return rows.map(asRow);
    },

    rotateSecret: (storeId, id, { signingSecretSealed, previousSecretUntil }, audit) =>
      prisma.$transaction(async (tx) => {
        const row = await tx.endpoint.findFirst({ where: { storeId, id } });
        if (!row) return false;
        await tx.endpoint.update({
          where: { id },
          data: {
            signingSecretSealed,
            previousSecretUntil,
            previousSecretSealed: previousSecretUntil ? row.signingSecretSealed : null,
          },
        });
        await writeAudit(tx, audit);
        return true;
      }),
  };
}
