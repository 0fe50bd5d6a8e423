import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";

/** The link shows nothing from now on, whoever has it. */
export async function revokeReceipt(ctx: Ctx, id: string): Promise<void> {
  requireWrite(ctx);
  const audit = auditOf(ctx, "receipt.revoked", { kind: "receipt", id });
  if (!(await ctx.ports.receipts.revoke(ctx.storeId, id, audit))) throw notFound("receipt that still stands");
}
