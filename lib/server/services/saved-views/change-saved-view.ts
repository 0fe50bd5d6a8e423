import type { SavedView, SavedViewChange } from "#contracts/saved-view.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { asSavedView, findSavedView } from "./saved-view.ts";

/** A shared view that is no longer shared becomes the caller's own. */
export async function changeSavedView(
  ctx: Ctx,
  id: string,
  { shared, ...change }: SavedViewChange,
): Promise<SavedView> {
  requireWrite(ctx);
  const view = await findSavedView(ctx, id);
  const ownerId = shared === undefined ? view.ownerId : shared ? null : ctx.actor.id;
  const named = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const target = { kind: "saved_view", id };
  const audit = auditOf(ctx, "saved_view.changed", target, {
    name: change.name ?? view.name,
    shared: ownerId === null,
  });
  await ctx.ports.savedViews.change(ctx.storeId, id, { ...named, ownerId }, audit);
  return asSavedView({ ...view, ...named, ownerId });
}
