import type { DeliveryDetail } from "#contracts/delivery.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { ServiceError } from "#server/services/errors.ts";
import { readDelivery } from "./read-delivery.ts";

/** Ends a delivery that is still waiting; the run goes on with its next step. */
export async function cancelDelivery(ctx: Ctx, id: string): Promise<DeliveryDetail> {
  requireWrite(ctx);
  const delivery = await readDelivery(ctx, id);
  const audit = auditOf(ctx, "delivery.cancelled", { kind: "delivery", id });
  if (!(await ctx.ports.deliveries.cancel(ctx.storeId, id, audit))) {
    throw new ServiceError(
      "conflict",
      "Only a delivery that is waiting can be cancelled; this one is being sent or has ended.",
    );
  }
  await ctx.ports.engine.requested([{ runId: delivery.runId, wakeAt: ctx.ports.clock.now() }]);
  ctx.ports.live.deliveriesChanged(ctx.storeId, [id]);
  return readDelivery(ctx, id);
}
