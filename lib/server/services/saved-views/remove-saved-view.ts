import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { findSavedView } from "./saved-view.ts";

export async function removeSavedView(ctx: Ctx, id: string): Promise<void> {
  requireWrite(ctx);
  const { name } = await findSavedView(ctx, id);
  const audit = auditOf(ctx, "saved_view.removed", { kind: "saved_view", id }, { name });
  await ctx.ports.savedViews.remove(ctx.storeId, id, audit);
}
