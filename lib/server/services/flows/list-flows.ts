import type { Flow, FlowQuery } from "#contracts/flow.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";
import { flowView } from "./flow-view.ts";

export async function listFlows(
  ctx: Ctx,
  { cursor, limit, status }: FlowQuery,
): Promise<{ data: Flow[]; nextCursor: string | null }> {
  const query = { status: status ?? null, cursor: cursor ?? null, limit: limit + 1 };
  const page = toPage(await ctx.ports.flows.list(ctx.storeId, query), limit, (row) => row.id);
  const ids = page.data.map((row) => row.id);
  const standing = await ctx.ports.heldRuns.countStanding(ctx.storeId, ids);
  return { ...page, data: page.data.map((row) => flowView(row, standing.get(row.id))) };
}
