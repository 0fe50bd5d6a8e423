import { noticeKinds } from "#contracts/notice.ts";
import type { NewNotice, NoticeRow, NoticeStore } from "#server/services/ports/notices.ts";
import type { Db } from "./client.ts";
import type { Notice } from "./generated/client.ts";
import { retryWhileAway } from "./while-away.ts";

/** Longer than a database takes to come back; nothing else goes on without it anyway. */
const patienceMs = 300_000;

// Other words mean that it became something else or worse: then it is unread again; another kind, told again at once.
export const raiseSql = `
  INSERT INTO notice (id, store_id, kind, group_key, title, message, link, count, first_at, last_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
  ON CONFLICT (store_id, group_key) WHERE resolved_at IS NULL DO UPDATE
     SET count = notice.count + excluded.count, last_at = excluded.last_at, kind = excluded.kind,
         title = excluded.title, message = excluded.message, link = excluded.link,
         told_at = CASE WHEN notice.kind = excluded.kind THEN notice.told_at END,
         read_at = CASE WHEN notice.title = excluded.title THEN notice.read_at END`;

export function raiseValues(
  storeId: string,
  { groupKey, kind, link, message, title }: NewNotice,
  times: number,
  { at, id }: { id: string; at: Date },
): unknown[] {
  return [id, storeId, kind, groupKey, title, message, link, times, at];
}

// The newest few of the flow are enough: whatever goes through again is among them soon.
const deliveredSql = `
  SELECT 1 FROM (SELECT status, endpoint_id, finished_at FROM delivery
                  WHERE store_id = $1 AND flow_id = $2 ORDER BY id DESC LIMIT 2000) latest
   WHERE status = 'delivered' AND endpoint_id IS NOT DISTINCT FROM coalesce($3::uuid, endpoint_id) AND finished_at > $4
   LIMIT 1`;

export type RawNotice = Notice;

export function asNoticeRow(row: RawNotice): NoticeRow {
  return { ...row, kind: noticeKinds.find((kind) => kind === row.kind) ?? "check_failed" };
}

export function createNoticeStore({ pool, prisma }: Db): NoticeStore {
  return {
    // Should an answer be lost with the connection, a notice counts one too many: better than one that never comes.
    async raise(storeId, notice, times, fresh) {
      await retryWhileAway(Date.now() + patienceMs, () =>
        pool.query(raiseSql, raiseValues(storeId, notice, times, fresh)),
      );
    },

    async resolve(storeId, groupKey, at, words) {
      const { count } = await prisma.notice.updateMany({
        where: { storeId, groupKey, resolvedAt: null },
        data: { resolvedAt: at, ...(words ? { ...words, readAt: null } : {}) },
      });
      return count > 0;
    },

    async findOpen(storeId, groupKey) {
      const row = await prisma.notice.findFirst({ where: { storeId, groupKey, resolvedAt: null } });
      return row && asNoticeRow(row);
    },

    async wasDeliveredSince(storeId, flowId, endpointId, since) {
      const { rowCount } = await pool.query(deliveredSql, [storeId, flowId, endpointId, since]);
      return (rowCount ?? 0) > 0;
    },

    async list(storeId, cursor, limit) {
      const rows = await prisma.notice.findMany({
        where: { storeId, ...(cursor ? { id: { lt: cursor } } : {}) },
        orderBy: { id: "desc" },
        take: limit,
      });
      return rows.map(asNoticeRow);
    },

    async countUnread(storeId, max) {
      return (await prisma.notice.findMany({ where: { storeId, readAt: null }, select: { id: true }, take: max }))
        .length;
    },

    async markRead(storeId, ids, at) {
      const { count } = await prisma.notice.updateMany({
        where: { storeId, readAt: null, ...(ids ? { id: { in: [...ids] } } : {}) },
        data: { readAt: at },
      });
      return count;
    },
  };
}
