import type { PageQuery } from "#contracts/page.ts";
import type { Secret } from "#contracts/secret.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";
import { secretView } from "./secret-view.ts";

export async function listSecrets(ctx: Ctx, query: PageQuery): Promise<{ data: Secret[]; nextCursor: string | null }> {
  const rows = await ctx.ports.secrets.list(ctx.storeId, query.cursor ?? null, query.limit + 1);
  const page = toPage(rows, query.limit, (row) => row.name);
  return { data: await Promise.all(page.data.map((row) => secretView(ctx, row))), nextCursor: page.nextCursor };
}
