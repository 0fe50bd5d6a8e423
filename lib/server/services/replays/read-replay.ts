import type { Replay } from "#contracts/replay.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { replayView } from "./replay-view.ts";

export async function readReplay(ctx: Ctx, id: string): Promise<Replay> {
  const row = await ctx.ports.replays.find(ctx.storeId, id);
  if (!row) throw notFound("replay");
  return replayView(ctx.ports, row);
}
