import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";

export async function clearInbox(ctx: Ctx, inboxId: string): Promise<void> {
  requireWrite(ctx);
  const audit = auditOf(ctx, "inbox.cleared", { kind: "inbox", id: inboxId });
  if (!(await ctx.ports.inboxes.clear(ctx.storeId, inboxId, audit))) throw notFound("inbox");
  ctx.ports.live.changed(ctx.storeId, "inbox");
}
