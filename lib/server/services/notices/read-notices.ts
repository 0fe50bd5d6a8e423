import type { z } from "zod";
import type { readNoticesSchema } from "#contracts/notice.ts";
import type { Ctx } from "#server/services/context.ts";

/** Marks notices as read, for everybody of the store; any role may. */
export async function readNotices(ctx: Ctx, { ids }: z.infer<typeof readNoticesSchema>): Promise<{ read: number }> {
  const read = await ctx.ports.notices.markRead(ctx.storeId, ids ?? null, ctx.ports.clock.now());
  if (read > 0) ctx.ports.live.changed(ctx.storeId, "notices");
  return { read };
}
