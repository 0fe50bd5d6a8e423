import type { Flow } from "#contracts/flow.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { findFlow } from "./find-flow.ts";
import { readFlow } from "./read-flow.ts";

export async function resumeFlow(ctx: Ctx, id: string): Promise<Flow> {
  requireWrite(ctx);
  await findFlow(ctx, id);
  const audit = auditOf(ctx, "flow.resumed", { kind: "flow", id });
  if (!(await ctx.ports.flows.setStatus(ctx.storeId, id, ["paused"], "live", null, audit))) {
    throw new ServiceError("conflict", "Only a paused flow can be resumed.");
  }
  await releasePaused(ctx, id);
  ctx.ports.live.changed(ctx.storeId, "flows");
  return readFlow(ctx, id);
}

/** What came in while the flow was paused goes on now. */
export async function releasePaused(ctx: Ctx, flowId: string): Promise<void> {
  const released = await ctx.ports.runs.releaseHeld(ctx.storeId, { flowId, reasonCode: "flow_paused" });
  if (released === 0) return;
  await ctx.ports.engine.requestedOverdue();
  ctx.ports.live.changed(ctx.storeId, "deliveries");
}
