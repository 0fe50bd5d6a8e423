import type { NewSavedView, SavedView } from "#contracts/saved-view.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { asSavedView } from "./saved-view.ts";

export async function createSavedView(ctx: Ctx, { shared, ...view }: NewSavedView): Promise<SavedView> {
  requireWrite(ctx);
  const { clock, savedViews } = ctx.ports;
  const row = {
    ...view,
    id: clock.newId(),
    storeId: ctx.storeId,
    ownerId: shared ? null : ctx.actor.id,
    createdBy: ctx.actor.name,
    createdAt: clock.now(),
  };
  const target = { kind: "saved_view", id: row.id };
  await savedViews.create(row, auditOf(ctx, "saved_view.created", target, { name: view.name, shared }));
  return asSavedView(row);
}
