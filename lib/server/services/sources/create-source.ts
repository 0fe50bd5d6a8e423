import type { CreatedSource, SourceInput } from "#contracts/source.ts";
import { formatSigningSecret } from "#core/signing/standard-webhooks.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { secretPurpose } from "#server/services/secrets/secret-purpose.ts";
import { sourceView } from "./source-view.ts";

const signingSecretBytes = 32;

/** A kind that does not bring its own secret gets one made; either way it is in the answer this once only. */
export async function createSource(ctx: Ctx, input: SourceInput): Promise<CreatedSource> {
  requireWrite(ctx);
  const { adapters, clock, secretBox, sources, tokens } = ctx.ports;
  const id = clock.newId();
  const made = adapters[input.kind]?.bringsOwnSecret ? null : formatSigningSecret(tokens.bytes(signingSecretBytes));
  const secret = input.secret ?? made;
  const row = await sources.create(
    {
      id,
      storeId: ctx.storeId,
      kind: input.kind,
      name: input.name,
      key: tokens.random(18),
      secretSealed: secret === null ? null : secretBox.seal(secret, secretPurpose.source(ctx.storeId, id)),
    },
    auditOf(ctx, "source.created", { kind: "source", id }, { name: input.name, kind: input.kind }),
  );
  ctx.ports.live.changed(ctx.storeId, "sources");
  return { ...sourceView(ctx, row), secret };
}
