import type { Flow } from "#contracts/flow.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { findFlow } from "./find-flow.ts";
import { readFlow } from "./read-flow.ts";

/** Back from the archive: as a draft, or paused and holding where it was published, so that nothing is sent unasked. */
export async function restoreFlow(ctx: Ctx, id: string): Promise<Flow> {
  requireWrite(ctx);
  const flow = await findFlow(ctx, id);
  const [status, pauseMode] = flow.liveVersion === null ? (["draft", null] as const) : (["paused", "hold"] as const);
  const audit = auditOf(ctx, "flow.restored", { kind: "flow", id }, { name: flow.name });
  if (!(await ctx.ports.flows.setStatus(ctx.storeId, id, ["archived"], status, pauseMode, audit))) {
    throw new ServiceError("conflict", "This flow is not archived.");
  }
  ctx.ports.live.changed(ctx.storeId, "flows");
  return readFlow(ctx, id);
}
