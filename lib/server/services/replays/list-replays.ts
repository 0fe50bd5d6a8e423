import type { Replay, ReplayQuery } from "#contracts/replay.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";
import { replayView } from "./replay-view.ts";

/** Newest first. */
export async function listReplays(
  ctx: Ctx,
  query: ReplayQuery,
): Promise<{ data: Replay[]; nextCursor: string | null }> {
  const rows = await ctx.ports.replays.list(ctx.storeId, query);
  const { data, nextCursor } = toPage(rows, query.limit, (row) => row.id);
  const views: Replay[] = [];
  for (const row of data) views.push(await replayView(ctx.ports, row));
  return { data: views, nextCursor };
}
