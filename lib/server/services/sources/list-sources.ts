import type { PageQuery } from "#contracts/page.ts";
import type { Source } from "#contracts/source.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";
import { sourceView } from "./source-view.ts";

export async function listSources(ctx: Ctx, query: PageQuery): Promise<{ data: Source[]; nextCursor: string | null }> {
  const rows = await ctx.ports.sources.list(ctx.storeId, query.cursor ?? null, query.limit + 1);
  return toPage(
    rows.map((row) => sourceView(ctx, row)),
    query.limit,
    (source) => source.id,
  );
}
