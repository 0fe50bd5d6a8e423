import type { Source, SourcePatch } from "#contracts/source.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { secretPurpose } from "#server/services/secrets/secret-purpose.ts";
import { readSource } from "./read-source.ts";

/** A new name, a new secret, or both; requests signed with the old secret are refused from now on. */
export async function updateSource(ctx: Ctx, id: string, input: SourcePatch): Promise<Source> {
  requireWrite(ctx);
  const { secret, name } = input;
  const change = {
    ...(name === undefined ? {} : { name }),
    ...(secret === undefined
      ? {}
      : { secretSealed: ctx.ports.secretBox.seal(secret, secretPurpose.source(ctx.storeId, id)) }),
  };
  const audit = auditOf(
    ctx,
    "source.updated",
    { kind: "source", id },
    { ...(name ? { name } : {}), secretReplaced: secret !== undefined },
  );
  if (!(await ctx.ports.sources.update(ctx.storeId, id, change, audit))) throw notFound("source");
  ctx.ports.live.changed(ctx.storeId, "sources");
  return readSource(ctx, id);
}
