import type { z } from "zod";
import type { Notice, noticePageSchema } from "#contracts/notice.ts";
import type { PageQuery } from "#contracts/page.ts";
import type { Ctx } from "#server/services/context.ts";
import type { NoticeRow } from "#server/services/ports/notices.ts";
import { toPage } from "#server/services/to-page.ts";

const unreadMax = 100;

export async function listNotices(ctx: Ctx, query: PageQuery): Promise<z.infer<typeof noticePageSchema>> {
  const { notices } = ctx.ports;
  const rows = await notices.list(ctx.storeId, query.cursor ?? null, query.limit + 1);
  const unread = await notices.countUnread(ctx.storeId, unreadMax);
  const { data, nextCursor } = toPage(rows, query.limit, (row) => row.id);
  return { data: data.map(noticeView), nextCursor, unread };
}

function noticeView({ count, firstAt, id, kind, lastAt, link, message, readAt, resolvedAt, title }: NoticeRow): Notice {
  return {
    id,
    kind,
    title,
    message,
    link,
    count,
    firstAt: firstAt.toISOString(),
    lastAt: lastAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
    resolvedAt: resolvedAt?.toISOString() ?? null,
  };
}
