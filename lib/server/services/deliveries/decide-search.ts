import type { DeliveryFilter, DeliveryQuery } from "#contracts/delivery.ts";
import type { Ctx } from "#server/services/context.ts";

type Searched = Pick<DeliveryFilter & DeliveryQuery, "q" | "searchIn">;

/**
 * Settles where the text of the search box is looked for, unless the caller said so: the whole of an order number,
 * an e-mail address or an id goes before text in bodies. Settled once, so that what is done to many is what was seen.
 */
export async function decideSearch<T extends Searched>(ctx: Ctx, filter: T): Promise<T> {
  if (!filter.q || filter.searchIn) return filter;
  const found = await ctx.ports.deliveries.count(
    ctx.storeId,
    { q: filter.q, searchIn: "identity", test: "include" },
    1,
  );
  return { ...filter, searchIn: found ? "identity" : "bodies" };
}
