import type { StorePatch } from "#contracts/account.ts";
import { auditOf, type Ctx, requireAdmin } from "#server/services/context.ts";

export async function updateStore(ctx: Ctx, input: StorePatch) {
  requireAdmin(ctx);
  const audit = auditOf(ctx, "store.updated", { kind: "store", id: ctx.storeId }, input);
  return ctx.ports.accounts.updateStore(ctx.storeId, input, audit);
}
