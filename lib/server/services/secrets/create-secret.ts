import type { z } from "zod";
import type { Secret, secretInputSchema } from "#contracts/secret.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { releaseWaitingForSecret } from "./release-waiting.ts";
import { secretPurpose } from "./secret-purpose.ts";
import { secretView } from "./secret-view.ts";

export async function createSecret(ctx: Ctx, input: z.infer<typeof secretInputSchema>): Promise<Secret> {
  requireWrite(ctx);
  const id = ctx.ports.clock.newId();
  const sealed = ctx.ports.secretBox.seal(input.value, secretPurpose.named(ctx.storeId, input.name));
  const audit = auditOf(ctx, "secret.created", { kind: "secret", id }, { name: input.name });
  const row = await ctx.ports.secrets.create({ id, storeId: ctx.storeId, name: input.name, sealed }, audit);
  if (row === "exists") {
    const message = `There is a secret named ${input.name} already. Replace its value, or choose another name.`;
    throw new ServiceError("conflict", message, [{ path: "name", message }]);
  }
  await releaseWaitingForSecret(ctx);
  return secretView(ctx, row);
}
