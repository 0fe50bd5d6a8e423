import { type Found, type FoundQuery, foundMax } from "#contracts/delivery.ts";
import { identityKind } from "#core/search/identity-kind.ts";
import type { Ctx } from "#server/services/context.ts";
import { decideSearch } from "./decide-search.ts";

/** An attempt is searchable by text some seconds after it was made; later than this is worth a word. */
const usualMs = 60_000;

/** How many deliveries the search box finds each way, under the other filters. */
export async function countFound(ctx: Ctx, query: FoundQuery): Promise<Found> {
  const { clock, deliveries, textIndex } = ctx.ports;
  const { searchIn } = await decideSearch(ctx, query);
  const { searchIn: _, ...others } = query;
  const behind = await textIndex.behind(new Date(clock.now().getTime() - usualMs));
  return {
    searchIn: searchIn ?? "identity",
    identityKind: identityKind(query.q),
    identity: await deliveries.count(ctx.storeId, { ...others, searchIn: "identity" }, foundMax),
    bodies: await deliveries.countText(ctx.storeId, others, foundMax),
    searchableUpTo: behind?.toISOString() ?? null,
  };
}
