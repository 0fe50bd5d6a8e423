import { type InboxRequest, inboxAnswerSchema } from "#contracts/inbox.ts";
import type { InboxRow, InboxStore } from "#server/services/ports/inboxes.ts";
import { writeAudit } from "./audit-store.ts";
import type { Db, Tx } from "./client.ts";
import type { Inbox, InboxRequest as InboxRequestRow } from "./generated/client.ts";
import { asHeaderList, toJsonColumn } from "./json-columns.ts";

const usual = inboxAnswerSchema.parse({});

function asRow({ answer, failFirst, ...row }: Inbox): InboxRow {
  return { ...row, answer: { ...inboxAnswerSchema.catch(usual).parse(answer), failFirst } };
}

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
    signatureCode: row.signatureCode,
    answered: row.answered,
    deliveryId: row.deliveryId,
    receivedAt: row.receivedAt.toISOString(),
  };
}

// An inbox has so few requests that looking through all of them is the quick way.
const listSql = `
  SELECT id FROM inbox_request
   WHERE inbox_id = $1 AND ($2::uuid IS NULL OR id < $2::uuid)
     AND ($3::text IS NULL OR strpos(lower(method || ' ' || path || ' ' || headers::text || ' ' || body), lower($3)) > 0)
   ORDER BY id DESC LIMIT $4`;

export function createInboxStore({ prisma, pool }: Db): InboxStore {
  const exists = async (db: Pick<Tx, "inbox">, storeId: string, id: string) =>
    (await db.inbox.findFirst({ where: { storeId, id }, select: { id: true } })) !== null;
  /** Creating and removing look at how many there are, one after the other in a store. */
  const countLocked = async (tx: Tx, storeId: string) => {
    await tx.$queryRaw`SELECT id FROM store WHERE id = ${storeId}::uuid FOR UPDATE`;
    return tx.inbox.count({ where: { storeId } });
  };

  return {
    async list(storeId, cursor, limit) {
      const where = { storeId, ...(cursor ? { id: { gt: cursor } } : {}) };
      return (await prisma.inbox.findMany({ where, orderBy: { id: "asc" }, take: limit })).map(asRow);
    },

    async find(storeId, id) {
      const row = await prisma.inbox.findFirst({ where: { storeId, id } });
      return row && asRow(row);
    },

    async findByKey(key) {
      const row = await prisma.inbox.findUnique({ where: { key } });
      return row && asRow(row);
    },

    create: (row, max, audit) =>
      prisma.$transaction(async (tx) => {
        if ((await countLocked(tx, row.storeId)) >= max) return false;
        await tx.inbox.create({ data: row });
        await writeAudit(tx, audit);
        return true;
      }),

    change: (storeId, id, { answer, failed, key, name }, audit) =>
      prisma.$transaction(async (tx) => {
        const { failFirst, ...kept } = answer ?? usual;
        const chosen = answer ? { answer: toJsonColumn(kept), failFirst, failed: 0 } : {};
        const { count } = await tx.inbox.updateMany({ where: { storeId, id }, data: { name, key, failed, ...chosen } });
        if (count > 0) await writeAudit(tx, audit);
        return count > 0;
      }),

    remove: (storeId, id, audit) =>
      prisma.$transaction(async (tx) => {
        const count = await countLocked(tx, storeId);
        if (!(await exists(tx, storeId, id))) return "unknown";
        if (count === 1) return "last";
        await tx.inbox.deleteMany({ where: { storeId, id } });
        await writeAudit(tx, audit);
        return "removed";
      }),

    async takeFailure(id) {
      const taken = await pool.query("UPDATE inbox SET failed = failed + 1 WHERE id = $1 AND failed < fail_first", [
        id,
      ]);
      return (taken.rowCount ?? 0) > 0;
    },

    async addRequest(request, keep) {
      await prisma.inboxRequest.create({ data: { ...request, headers: request.headers } });
      await pool.query(
        `DELETE FROM inbox_request WHERE inbox_id = $1 AND id < (
           SELECT id FROM inbox_request WHERE inbox_id = $1 ORDER BY id DESC OFFSET $2 LIMIT 1)`,
        [request.inboxId, keep - 1],
      );
    },

    async listRequests(storeId, inboxId, { cursor, limit, q }) {
      if (!(await exists(prisma, storeId, inboxId))) return null;
      const found = await pool.query<{ id: string }>(listSql, [inboxId, cursor ?? null, q || null, limit + 1]);
      const ids = found.rows.map(({ id }) => id);
      return (await prisma.inboxRequest.findMany({ where: { id: { in: ids } }, orderBy: { id: "desc" } })).map(asView);
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
