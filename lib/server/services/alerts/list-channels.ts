import type { z } from "zod";
import type { alertChannelPageSchema } from "#contracts/alert-channel.ts";
import type { PageQuery } from "#contracts/page.ts";
import type { Ctx } from "#server/services/context.ts";
import { toPage } from "#server/services/to-page.ts";
import { alertChannelView } from "./alert-channel-view.ts";

export async function listChannels(ctx: Ctx, query: PageQuery): Promise<z.infer<typeof alertChannelPageSchema>> {
  const rows = await ctx.ports.alerts.listChannels(ctx.storeId, query.cursor ?? null, query.limit + 1);
  const { data, nextCursor } = toPage(rows, query.limit, (row) => row.id);
  return { data: data.map((row) => alertChannelView(ctx, row)), nextCursor, mailReady: ctx.ports.sendMail !== null };
}
