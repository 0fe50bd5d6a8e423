import type { Delivery, DeliveryQuery } from "#contracts/delivery.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";
import { decideSearch } from "./decide-search.ts";

/**
 * Newest first. A page of a search by text may be short, or empty, and still have a `nextCursor`: so far it was looked,
 * and further back goes on from there.
 */
export async function listDeliveries(
  ctx: Ctx,
  query: DeliveryQuery,
): Promise<{ data: Delivery[]; nextCursor: string | null }> {
  const { deliveries } = ctx.ports;
  const { q, searchIn, ...others } = await decideSearch(ctx, query);
  if (!q || searchIn !== "bodies" || query.ids) {
    const rows = await deliveries.list(ctx.storeId, { ...others, q, searchIn });
    return toPage(rows, query.limit, (delivery) => delivery.id);
  }
  const { rows, searchedTo } = await deliveries.searchText(ctx.storeId, { ...others, q }, query.limit + 1);
  const page = toPage(rows, query.limit, (delivery) => delivery.id);
  return { ...page, nextCursor: page.nextCursor ?? searchedTo };
}
