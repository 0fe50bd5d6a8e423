import type { EventQuery, EventRow } from "#contracts/event-view.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";
import { eventRowView } from "./event-row-view.ts";

export async function listEvents(
  ctx: Ctx,
  query: EventQuery,
): Promise<{ data: EventRow[]; nextCursor: string | null }> {
  const rows = await ctx.ports.events.list(ctx.storeId, query);
  return toPage(rows.map(eventRowView), query.limit, (event) => event.id);
}
