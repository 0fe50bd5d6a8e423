import type { InboxRequest, InboxRequestQuery } from "#contracts/inbox.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { toPage } from "#server/services/to-page.ts";

export async function listInboxRequests(
  ctx: Ctx,
  inboxId: string,
  query: InboxRequestQuery,
): Promise<{ data: InboxRequest[]; nextCursor: string | null }> {
  const rows = await ctx.ports.inboxes.listRequests(ctx.storeId, inboxId, query);
  if (!rows) throw notFound("inbox");
  return toPage(rows, query.limit, (row) => row.id);
}
