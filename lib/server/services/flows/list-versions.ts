import type { FlowVersion } from "#contracts/flow.ts";
import type { PageQuery } from "#contracts/page.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";
import { findFlow } from "./find-flow.ts";

export async function listVersions(
  ctx: Ctx,
  id: string,
  query: PageQuery,
): Promise<{ data: FlowVersion[]; nextCursor: string | null }> {
  await findFlow(ctx, id);
  const before = query.cursor === undefined ? null : Number(query.cursor);
  const rows = await ctx.ports.flows.listVersions(ctx.storeId, id, before, query.limit + 1);
  const versions = rows.map((row) => ({
    version: row.version,
    note: row.note,
    publishedAt: row.publishedAt.toISOString(),
    publishedBy: row.publishedBy,
    definition: row.definition,
  }));
  return toPage(versions, query.limit, (version) => String(version.version));
}
