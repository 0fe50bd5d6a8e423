import type { Inbox } from "#contracts/inbox.ts";
import type { PageQuery } from "#contracts/page.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";
import { inboxView } from "./inbox-view.ts";

/** The first one made first. */
export async function listInboxes(ctx: Ctx, query: PageQuery): Promise<{ data: Inbox[]; nextCursor: string | null }> {
  const rows = await ctx.ports.inboxes.list(ctx.storeId, query.cursor ?? null, query.limit + 1);
  const inboxes = rows.map((row) => inboxView(ctx.ports.settings.appUrl, row));
  return toPage(inboxes, query.limit, (inbox) => inbox.id);
}
