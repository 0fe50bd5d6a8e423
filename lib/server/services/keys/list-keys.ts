import type { ApiKey } from "#contracts/account.ts";
import type { PageQuery } from "#contracts/page.ts";
import { type Ctx, requireAdmin } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";

export async function listKeys(ctx: Ctx, query: PageQuery): Promise<{ data: ApiKey[]; nextCursor: string | null }> {
  requireAdmin(ctx);
  const rows = await ctx.ports.apiKeys.list(ctx.storeId, query.cursor ?? null, query.limit + 1);
  const keys = rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    prefix: row.prefix,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }));
  return toPage(keys, query.limit, (key) => key.id);
}
