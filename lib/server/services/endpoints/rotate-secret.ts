import { formatSigningSecret } from "#core/signing/standard-webhooks.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { secretPurpose } from "#server/services/secrets/secret-purpose.ts";

const hourMs = 3_600_000;
const secretBytes = 32;

/** A new signing secret, shown this once; until the overlap's end requests carry both signatures. */
export async function rotateSecret(
  ctx: Ctx,
  id: string,
  { overlapHours }: { overlapHours: number },
): Promise<{ secret: string; previousSecretUntil: string | null }> {
  requireWrite(ctx);
  const { clock, endpoints, secretBox, tokens } = ctx.ports;
  const endpoint = await endpoints.find(ctx.storeId, id);
  if (!endpoint) throw notFound("endpoint");
  const secret = formatSigningSecret(tokens.bytes(secretBytes));
  const previousSecretUntil = overlapHours > 0 ? new Date(clock.now().getTime() + overlapHours * hourMs) : null;
  const signingSecretSealed = secretBox.seal(secret, secretPurpose.endpoint(ctx.storeId, endpoint.origin));
  const audit = auditOf(
    ctx,
    "endpoint.secret_rotated",
    { kind: "endpoint", id },
    { origin: endpoint.origin, overlapHours },
  );
  await endpoints.rotateSecret(ctx.storeId, id, { signingSecretSealed, previousSecretUntil }, audit);
  return { secret, previousSecretUntil: previousSecretUntil?.toISOString() ?? null };
}
