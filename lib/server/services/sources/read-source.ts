import type { Source } from "#contracts/source.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { sourceView } from "./source-view.ts";

export async function readSource(ctx: Ctx, id: string): Promise<Source> {
  const row = await ctx.ports.sources.find(ctx.storeId, id);
  if (!row) throw notFound("source");
  return sourceView(ctx, row);
}
