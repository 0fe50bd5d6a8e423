import type { InboxRequest } from "#contracts/inbox.ts";
import type { PageQuery } from "#contracts/page.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { toPage } from "#server/services/to-page.ts";

export async function listInboxRequests(
  ctx: Ctx,
  inboxId: string,
  query: PageQuery,
): Promise<{ data: InboxRequest[]; nextCursor: string | null }> {
  const rows = await ctx.ports.inboxes.listRequests(ctx.storeId, inboxId, query.cursor ?? null, query.limit + 1);
  if (!rows) throw notFound("inbox");
  return toPage(rows, query.limit, (row) => row.id);
}
