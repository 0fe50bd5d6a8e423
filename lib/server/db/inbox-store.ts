import type { InboxRequest } from "#contracts/inbox.ts";
import type { InboxStore } from "#server/services/ports/inboxes.ts";
import { writeAudit } from "./audit-store.ts";
import type { Db, Tx } from "./client.ts";
import type { InboxRequest as InboxRequestRow } from "./generated/client.ts";
import { asHeaderList } from "./json-columns.ts";

function asView(row: InboxRequestRow): InboxRequest {
  return {
    id: row.id,
    method: row.method,
    path: row.path,
    headers: asHeaderList(row.headers),
    body: row.body,
    bodyBytes: row.bodyBytes,
    bodyTruncated: row.bodyTruncated,
    signature: row.signature === "valid" ? "valid" : row.signature === "invalid" ? "invalid" : "absent",
    deliveryId: row.deliveryId,
    receivedAt: row.receivedAt.toISOString(),
  };
}

export function createInboxStore({ prisma, pool }: Db): InboxStore {
  const exists = async (db: Pick<Tx, "inbox">, storeId: string, id: string) =>
    (await db.inbox.findFirst({ where: { storeId, id }, select: { id: true } })) !== null;

  return {
    list: (storeId, cursor, limit) =>
      prisma.inbox.findMany({
        where: { storeId, ...(cursor ? { id: { gt: cursor } } : {}) },
        orderBy: { id: "asc" },
        take: limit,
      }),

    findByKey: (key) => prisma.inbox.findUnique({ where: { key } }),

    async addRequest(request, keep) {
      await prisma.inboxRequest.create({ data: { ...request, headers: request.headers } });
      await pool.query(
        `DELETE FROM inbox_request WHERE inbox_id = $1 AND id < (
           SELECT id FROM inbox_request WHERE inbox_id = $1 ORDER BY id DESC OFFSET $2 LIMIT 1)`,
        [request.inboxId, keep - 1],
      );
    },

    async listRequests(storeId, inboxId, cursor, limit) {
      if (!(await exists(prisma, storeId, inboxId))) return null;
      const rows = await prisma.inboxRequest.findMany({
        where: { storeId, inboxId, ...(cursor ? { id: { lt: cursor } } : {}) },
        orderBy: { id: "desc" },
        take: limit,
      });
      return rows.map(asView);
    },

    clear: (storeId, inboxId, audit) =>
      prisma.$transaction(async (tx) => {
        if (!(await exists(tx, storeId, inboxId))) return false;
        await tx.inboxRequest.deleteMany({ where: { inboxId } });
        await writeAudit(tx, audit);
        return true;
      }),
  };
}
