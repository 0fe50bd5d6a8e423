import { auditOf, type Ctx, requireAdmin } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";

/** From now on calls with this key are refused. */
export async function revokeKey(ctx: Ctx, id: string): Promise<void> {
  requireAdmin(ctx);
  const audit = auditOf(ctx, "key.revoked", { kind: "key", id });
  if (!(await ctx.ports.apiKeys.revoke(ctx.storeId, id, audit))) throw notFound("API key");
}
