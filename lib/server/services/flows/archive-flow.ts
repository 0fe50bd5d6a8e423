import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { findFlow } from "./find-flow.ts";

/** Takes the flow out of the lists and off new events; its runs, deliveries and versions stay. */
export async function archiveFlow(ctx: Ctx, id: string): Promise<void> {
  requireWrite(ctx);
  const flow = await findFlow(ctx, id);
  const audit = auditOf(ctx, "flow.archived", { kind: "flow", id }, { name: flow.name });
  if (!(await ctx.ports.flows.setStatus(ctx.storeId, id, ["draft", "live", "paused"], "archived", null, audit))) {
    throw new ServiceError("conflict", "This flow is archived already.");
  }
  ctx.ports.live.changed(ctx.storeId, "flows");
}
