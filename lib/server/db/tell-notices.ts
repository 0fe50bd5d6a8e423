import type { AlertStore } from "#server/services/ports/alerts.ts";
import { Prisma, type PrismaClient } from "./generated/client.ts";
import { asNoticeRow, type RawNotice } from "./notice-store.ts";

type Tell = AlertStore["tell"];

/** See AlertStore.tell. The rows stay locked until their messages are written, so that no other process writes them too. */
export function tellNotices(
  prisma: PrismaClient,
  { afterId, at, limit, told }: { afterId: string | null; limit: number; at: Date; told: Date },
  decide: Parameters<Tell>[3],
  compose: Parameters<Tell>[4],
  newId: () => string,
): ReturnType<Tell> {
  return prisma.$transaction(async (tx) => {
    const after = afterId === null ? Prisma.empty : Prisma.sql`AND n.id > ${afterId}::uuid`;
    const rows = await tx.$queryRaw<(RawNotice & { storeName: string; groupToldAt: Date | null })[]>`
      SELECT n.id, n.store_id AS "storeId", n.kind, n.group_key AS "groupKey", n.title, n.message, n.link, n.count,
             n.first_at AS "firstAt", n.last_at AS "lastAt", n.read_at AS "readAt", n.resolved_at AS "resolvedAt",
             n.told_at AS "toldAt", s.name AS "storeName",
             CASE WHEN n.told_at IS NULL THEN
               (SELECT max(o.told_at) FROM notice o
                 WHERE o.store_id = n.store_id AND o.group_key = n.group_key AND o.id <> n.id) END AS "groupToldAt"
        FROM notice n JOIN store s ON s.id = n.store_id
       WHERE ((n.resolved_at IS NULL AND (n.told_at IS NULL OR (n.last_at > n.told_at AND n.told_at <= ${told})))
              OR n.resolved_at > n.told_at) ${after}
       ORDER BY n.id LIMIT ${limit} FOR UPDATE OF n SKIP LOCKED`;
    for (const { groupToldAt, storeName, ...raw } of rows) {
      const notice = asNoticeRow(raw);
      const stage = decide(notice, groupToldAt);
      if (stage === null) continue;
      const body = JSON.stringify(compose(notice, stage, storeName));
      const channels = await tx.alertChannel.findMany({ where: { storeId: notice.storeId, archivedAt: null } });
      await tx.alertMessage.createMany({
        data: channels.map((channel) => ({
          id: newId(),
          storeId: notice.storeId,
          channelId: channel.id,
          noticeId: notice.id,
          body,
          status: "waiting",
          nextAttemptAt: at,
        })),
      });
      await tx.notice.update({
        where: { id: notice.id },
        data: { toldAt: latestOf(at, notice.lastAt, notice.resolvedAt) },
      });
    }
    return { seen: rows.length, lastId: rows.at(-1)?.id ?? null };
  });
}

/** What happened after `at` was taken but before the row was read is told with it, and not once more. */
function latestOf(...times: (Date | null)[]): Date {
  return new Date(Math.max(...times.map((time) => time?.getTime() ?? 0)));
}
