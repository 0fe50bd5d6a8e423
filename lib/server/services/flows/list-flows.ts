import type { Flow } from "#contracts/flow.ts";
import type { PageQuery } from "#contracts/page.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";
import { flowView } from "./flow-view.ts";

export async function listFlows(ctx: Ctx, query: PageQuery): Promise<{ data: Flow[]; nextCursor: string | null }> {
  const rows = await ctx.ports.flows.list(ctx.storeId, query.cursor ?? null, query.limit + 1);
  return toPage(rows.map(flowView), query.limit, (flow) => flow.id);
}
