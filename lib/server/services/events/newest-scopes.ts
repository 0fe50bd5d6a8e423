import type { EventScope } from "#core/events/event-types.ts";
import type { Ctx } from "#server/services/context.ts";
import { eventScopeOf } from "./event-scope.ts";

const newest = { events: 200, bytesMax: 8_000_000 };

/** What templates see of the newest real events of a type: 200 at most, and no more than 8 MB of them. */
export async function newestScopes(ctx: Ctx, eventType: string): Promise<EventScope[]> {
  const records = await ctx.ports.events.newestOfType(ctx.storeId, eventType, newest);
  return records.map(eventScopeOf);
}
