import type { FlowCheck } from "#contracts/flow-check.ts";
import type { PageQuery } from "#contracts/page.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";
import { readCheck } from "./read-check.ts";

/** Newest first. */
export async function listChecks(
  ctx: Ctx,
  flowId: string,
  query: PageQuery,
): Promise<{ data: FlowCheck[]; nextCursor: string | null }> {
  await readCheck(ctx, flowId);
  const rows = await ctx.ports.checks.list(ctx.storeId, flowId, query.cursor ?? null, query.limit + 1);
  const page = toPage(rows, query.limit, (row) => row.id);
  const data = page.data.map(({ at, storeId: _store, flowId: _flow, ...rest }) => ({ ...rest, at: at.toISOString() }));
  return { data, nextCursor: page.nextCursor };
}
