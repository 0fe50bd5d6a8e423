import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound, ServiceError } from "#server/services/errors.ts";

/** With what arrived there. What is sent to its address from then on fails; a store keeps at least one. */
export async function removeInbox(ctx: Ctx, id: string): Promise<void> {
  requireWrite(ctx);
  const audit = auditOf(ctx, "inbox.removed", { kind: "inbox", id });
  const outcome = await ctx.ports.inboxes.remove(ctx.storeId, id, audit);
  if (outcome === "unknown") throw notFound("inbox");
  if (outcome === "last")
    throw new ServiceError("conflict", "A store keeps at least one inbox. Make another one first.");
  ctx.ports.live.changed(ctx.storeId, "inbox");
}
