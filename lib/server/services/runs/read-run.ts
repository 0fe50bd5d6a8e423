import type { RunDetail } from "#contracts/run.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";

export async function readRun(ctx: Ctx, id: string): Promise<RunDetail> {
  const { deliveries } = ctx.ports;
  const run = await deliveries.findRun(ctx.storeId, id);
  if (!run) throw notFound("run");
  const ofEvent = await deliveries.listOfEvent(ctx.storeId, run.eventId);
  return { ...run, deliveries: ofEvent.filter((each) => each.runId === id).reverse() };
}
