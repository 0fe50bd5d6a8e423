import type { Secret } from "#contracts/secret.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { releaseWaitingForSecret } from "./release-waiting.ts";
import { secretPurpose } from "./secret-purpose.ts";
import { secretView } from "./secret-view.ts";

/** Deliveries already waiting send the new value at their next attempt. */
export async function replaceSecret(ctx: Ctx, name: string, value: string): Promise<Secret> {
  requireWrite(ctx);
  const sealed = ctx.ports.secretBox.seal(value, secretPurpose.named(ctx.storeId, name));
  const audit = auditOf(ctx, "secret.replaced", { kind: "secret", id: null }, { name });
  const row = await ctx.ports.secrets.replace(ctx.storeId, name, sealed, audit);
  if (!row) throw notFound("secret");
  await releaseWaitingForSecret(ctx);
  return secretView(ctx, row);
}
