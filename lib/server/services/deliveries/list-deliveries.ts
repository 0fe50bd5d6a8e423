import type { Delivery, DeliveryQuery } from "#contracts/delivery.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";

export async function listDeliveries(
  ctx: Ctx,
  query: DeliveryQuery,
): Promise<{ data: Delivery[]; nextCursor: string | null }> {
  const rows = await ctx.ports.deliveries.list(ctx.storeId, query);
  return toPage(rows, query.limit, (delivery) => delivery.id);
}
