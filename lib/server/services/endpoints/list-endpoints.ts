import type { Endpoint } from "#contracts/endpoint.ts";
import type { PageQuery } from "#contracts/page.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";

export async function listEndpoints(
  ctx: Ctx,
  query: PageQuery,
): Promise<{ data: Endpoint[]; nextCursor: string | null }> {
  const rows = await ctx.ports.endpoints.list(ctx.storeId, query.cursor ?? null, query.limit + 1);
  const endpoints = rows.map((row) => ({
    id: row.id,
    origin: row.origin,
    status: row.status,
    failingSince: row.failingSince?.toISOString() ?? null,
    previousSecretUntil: row.previousSecretUntil?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  }));
  return toPage(endpoints, query.limit, (endpoint) => endpoint.origin);
}
