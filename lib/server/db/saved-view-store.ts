import type { SavedViewRow, SavedViewStore } from "#server/services/ports/saved-views.ts";
import { writeAudit } from "./audit-store.ts";
import type { Db } from "./client.ts";
import type { SavedView } from "./generated/client.ts";

export function createSavedViewStore({ prisma }: Db): SavedViewStore {
  const seenBy = (storeId: string, personId: string | null) => ({
    storeId,
    OR: [{ ownerId: null }, ...(personId === null ? [] : [{ ownerId: personId }])],
  });
  return {
    async list(storeId, personId, cursor, limit) {
      const where = { ...seenBy(storeId, personId), ...(cursor === null ? {} : { id: { lt: cursor } }) };
      const rows = await prisma.savedView.findMany({ where, orderBy: { id: "desc" }, take: limit });
      return rows.map(asRow);
    },
    async find(storeId, personId, id) {
      const row = await prisma.savedView.findFirst({ where: { ...seenBy(storeId, personId), id } });
      return row && asRow(row);
    },
    create: ({ columns, ...row }, audit) =>
      prisma.$transaction(async (tx) => {
        await tx.savedView.create({ data: { ...row, columns: asText(columns) } });
        await writeAudit(tx, audit);
      }),
    change: (storeId, id, { columns, ...change }, audit) =>
      prisma.$transaction(async (tx) => {
        const data = { ...change, ...(columns === undefined ? {} : { columns: asText(columns) }) };
        await tx.savedView.updateMany({ where: { storeId, id }, data });
        await writeAudit(tx, audit);
      }),
    remove: (storeId, id, audit) =>
      prisma.$transaction(async (tx) => {
        const { count } = await tx.savedView.deleteMany({ where: { storeId, id } });
        if (count > 0) await writeAudit(tx, audit);
      }),
  };
}

const asText = (columns: string[] | null) => columns?.join(",") ?? null;

function asRow({ columns, ...row }: SavedView): SavedViewRow {
  return { ...row, columns: columns === null ? null : columns.split(",").filter(Boolean) };
}
