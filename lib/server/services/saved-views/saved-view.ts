import type { SavedView } from "#contracts/saved-view.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import type { SavedViewRow } from "#server/services/ports/saved-views.ts";

export function asSavedView({ ownerId, storeId: _, ...row }: SavedViewRow): SavedView {
  return { ...row, shared: ownerId === null, createdAt: row.createdAt.toISOString() };
}

/** One that the caller sees: the store's, or their own. */
export async function findSavedView(ctx: Ctx, id: string): Promise<SavedViewRow> {
  const row = await ctx.ports.savedViews.find(ctx.storeId, ctx.actor.id, id);
  if (!row) throw notFound("saved view");
  return row;
}
