import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";

/** Deliveries that need it from now on are held until a secret of this name exists again. */
export async function removeSecret(ctx: Ctx, name: string): Promise<void> {
  requireWrite(ctx);
  const audit = auditOf(ctx, "secret.removed", { kind: "secret", id: null }, { name });
  if (!(await ctx.ports.secrets.remove(ctx.storeId, name, audit))) throw notFound("secret");
}
