import type { Flow } from "#contracts/flow.ts";
import type { Ctx } from "#server/services/context.ts";
import { findFlow } from "./find-flow.ts";
import { flowView } from "./flow-view.ts";

export async function readFlow(ctx: Ctx, id: string): Promise<Flow> {
  return flowView(await findFlow(ctx, id));
}
