import type { RunDetail } from "#contracts/run.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound, ServiceError } from "#server/services/errors.ts";
import { readRun } from "./read-run.ts";

/** Ends a waiting run: what of it waits is not sent, and no further step begins. */
export async function cancelRun(ctx: Ctx, id: string): Promise<RunDetail> {
  requireWrite(ctx);
  const outcome = await ctx.ports.deliveries.cancelRun(
    ctx.storeId,
    id,
    auditOf(ctx, "run.cancelled", { kind: "run", id }),
  );
  if (outcome === null) throw notFound("run");
  if (outcome === "ended") throw new ServiceError("conflict", "This run has ended, so there is nothing to cancel.");
  if (outcome === "under_way") {
    throw new ServiceError("conflict", "This run is sending just now. Try again once that attempt has ended.");
  }
  ctx.ports.live.changed(ctx.storeId, "deliveries");
  return readRun(ctx, id);
}
