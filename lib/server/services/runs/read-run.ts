import type { RunDetail } from "#contracts/run.ts";
import { listRunSteps } from "#core/flows/run-steps.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";

/** The run with every step of its version and where it stands; a test send of a draft has no version, and no steps. */
export async function readRun(ctx: Ctx, id: string): Promise<RunDetail> {
  const { deliveries, flows } = ctx.ports;
  const found = await deliveries.findRun(ctx.storeId, id);
  if (!found) throw notFound("run");
  const { records, ...run } = found;
  const [ofEvent, definition] = await Promise.all([
    deliveries.listOfEvent(ctx.storeId, run.eventId),
    flows.findDefinition(run.flowId, run.flowVersion),
  ]);
  const own = ofEvent.filter((each) => each.runId === id).reverse();
  const soFar = { records, deliveries: own, isFinished: run.finishedAt !== null };
  return { ...run, steps: listRunSteps(definition?.steps ?? [], soFar), deliveries: own };
}
