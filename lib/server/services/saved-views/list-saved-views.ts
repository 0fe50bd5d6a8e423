import type { PageQuery } from "#contracts/page.ts";
import type { SavedView } from "#contracts/saved-view.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";
import { asSavedView } from "./saved-view.ts";

export async function listSavedViews(
  ctx: Ctx,
  { cursor, limit }: PageQuery,
): Promise<{ data: SavedView[]; nextCursor: string | null }> {
  const rows = await ctx.ports.savedViews.list(ctx.storeId, ctx.actor.id, cursor ?? null, limit + 1);
  return toPage(rows.map(asSavedView), limit, (view) => view.id);
}
