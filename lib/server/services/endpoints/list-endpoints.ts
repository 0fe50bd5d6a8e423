import type { Endpoint } from "#contracts/endpoint.ts";
import type { PageQuery } from "#contracts/page.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";
import { endpointView } from "./endpoint-view.ts";

export async function listEndpoints(
  ctx: Ctx,
  query: PageQuery,
): Promise<{ data: Endpoint[]; nextCursor: string | null }> {
  const rows = await ctx.ports.endpoints.list(ctx.storeId, query.cursor ?? null, query.limit + 1);
  const page = toPage(rows, query.limit, (row) => row.origin);
  const held = await ctx.ports.runs.heldByLane(
    ctx.storeId,
    page.data.map((row) => row.id),
  );
  return { data: page.data.map((row) => endpointView(row, held.get(row.id) ?? 0)), nextCursor: page.nextCursor };
}
