import type { TimelineEntry, TimelineQuery } from "#contracts/timeline.ts";
import { mergePage } from "#core/timeline/merge-page.ts";
import type { Ctx } from "#server/services/context.ts";

/** Room for entries of the same millisecond as the last one of the page before. */
const spare = 20;

/** The story of a person or an order: events, decisions, deliveries and answers in one list, newest first. */
export async function readTimeline(
  ctx: Ctx,
  {
    cursor = null,
    limit,
    orderNumber,
    personEmail,
  }: Omit<TimelineQuery, "cursor"> & { cursor?: TimelineQuery["cursor"] | null },
): Promise<{ data: TimelineEntry[]; nextCursor: string | null }> {
  const of = personEmail === undefined ? { orderNumber: orderNumber ?? "" } : { personEmail };
  const lists = await ctx.ports.timeline.read(ctx.storeId, of, cursor, limit + spare);
  return mergePage(lists, cursor, limit);
}
