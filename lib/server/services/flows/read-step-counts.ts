import type { StepCounts } from "#contracts/step-counts.ts";
import type { Ctx } from "#server/services/context.ts";
import { findFlow } from "./find-flow.ts";

const windowMs = 24 * 3_600_000;
/** Enough for any flow to look at; a flow busier than this is told about from its newest. */
const countedMax = 100_000;

/** What became of the last 24 hours' events at each step of a flow. */
export async function readStepCounts(ctx: Ctx, flowId: string): Promise<StepCounts> {
  const flow = await findFlow(ctx, flowId);
  const since = new Date(ctx.ports.clock.now().getTime() - windowMs);
  const { steps, counted } = await ctx.ports.deliveries.countByStep(ctx.storeId, flow.id, since, countedMax);
  return { since: since.toISOString(), isCapped: counted >= countedMax, steps };
}
