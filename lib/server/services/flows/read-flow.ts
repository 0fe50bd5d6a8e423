import type { Flow } from "#contracts/flow.ts";
import type { Ctx } from "#server/services/context.ts";
import { findFlow } from "./find-flow.ts";
import { flowView } from "./flow-view.ts";

export async function readFlow(ctx: Ctx, id: string): Promise<Flow> {
  const row = await findFlow(ctx, id);
  const standing = await ctx.ports.heldRuns.countStanding(ctx.storeId, [id]);
  return flowView(row, standing.get(id));
}
