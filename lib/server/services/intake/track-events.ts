import type { TrackEvent } from "#contracts/event.ts";
import { type Ctx, requireWrite } from "#server/services/context.ts";
import type { Accepted } from "./accept-event.ts";
import { acceptEvents } from "./accept-events.ts";

/** The track API: events of the store's own programs, through its built-in source. */
export async function trackEvents(ctx: Ctx, input: TrackEvent | TrackEvent[]): Promise<{ data: Accepted[] }> {
  requireWrite(ctx);
  const source = await ctx.ports.sources.findApiSource(ctx.storeId);
  if (!source) throw new Error(`Store ${ctx.storeId} has no API source`);
  const receivedAt = ctx.ports.clock.now();
  const list = Array.isArray(input) ? input : [input];
  const events = list.map((each) => ctx.ports.adaptTracked(each, receivedAt.getTime(), ctx.ports.clock.newId()));
  return { data: await acceptEvents(ctx.ports, source, events, receivedAt) };
}
