import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { floodCode, floodGroup } from "#server/services/intake/flood.ts";
import { resolveNotice } from "#server/services/notices/notify.ts";
import { findFlow } from "./find-flow.ts";

/** Everything the flow's hourly limit holds goes on, at the endpoints' rates; how many runs that was. */
export async function releaseFlood(ctx: Ctx, id: string): Promise<{ released: number }> {
  requireWrite(ctx);
  const flow = await findFlow(ctx, id);
  await ctx.ports.audit.record(auditOf(ctx, "flow.flood_released", { kind: "flow", id }, { name: flow.name }));
  return { released: await release(ctx, id, undefined) };
}

/** A limit that was raised lets go what fits into this hour now, oldest first; one that was removed lets go all. */
export async function releaseByLimit(ctx: Ctx, id: string, before: number | null, after: number | null): Promise<void> {
  if (before === null) return;
  if (after === null) {
    await release(ctx, id, undefined);
    return;
  }
  if (after <= before) return;
  const room = await ctx.ports.flowHours.takeRoom(ctx.storeId, id, ctx.ports.clock.now(), after);
  if (room > 0) await release(ctx, id, room);
}

async function release(ctx: Ctx, flowId: string, limit: number | undefined): Promise<number> {
  const { engine, live, runs } = ctx.ports;
  const which = { flowId, reasonCode: floodCode, ...(limit === undefined ? {} : { limit }) };
  const released = await runs.releaseHeld(ctx.storeId, which);
  if (limit === undefined) await resolveNotice(ctx.ports, ctx.storeId, floodGroup(flowId));
  if (released === 0) return 0;
  await engine.requestedOverdue();
  live.changed(ctx.storeId, "deliveries");
  return released;
}
