import type { Flow } from "#contracts/flow.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { findFlow } from "./find-flow.ts";
import { readFlow } from "./read-flow.ts";

/** `hold`: what comes in meanwhile waits and goes on at resuming. `skip`: it is recorded as skipped. */
export async function pauseFlow(ctx: Ctx, id: string, { mode }: { mode: "hold" | "skip" }): Promise<Flow> {
  requireWrite(ctx);
  await findFlow(ctx, id);
  const audit = auditOf(ctx, "flow.paused", { kind: "flow", id }, { mode });
  if (!(await ctx.ports.flows.setStatus(ctx.storeId, id, ["live", "paused"], "paused", mode, audit))) {
    throw new ServiceError("conflict", "Only a live flow can be paused. Publish it first.");
  }
  ctx.ports.live.changed(ctx.storeId, "flows");
  return readFlow(ctx, id);
}
