import type { PageQuery } from "#contracts/page.ts";
import type { RejectedRequest } from "#contracts/source.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";
import { readSource } from "./read-source.ts";

/** Requests to the source's URL that were refused, newest first. */
export async function listRejections(
  ctx: Ctx,
  sourceId: string,
  query: PageQuery,
): Promise<{ data: RejectedRequest[]; nextCursor: string | null }> {
  await readSource(ctx, sourceId);
  const rows = await ctx.ports.sources.listRejections(ctx.storeId, sourceId, query.cursor ?? null, query.limit + 1);
  return toPage(rows, query.limit, (row) => row.id);
}
