import type { DeliveryDetail } from "#contracts/delivery.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound, ServiceError } from "#server/services/errors.ts";
import { readDelivery } from "./read-delivery.ts";

/** One more attempt by hand with the same bytes and the same `webhook-id`; made by the engine, so it survives a restart. */
export async function replayDelivery(ctx: Ctx, id: string): Promise<DeliveryDetail> {
  requireWrite(ctx);
  const delivery = await readDelivery(ctx, id);
  if (delivery.isTest) {
    throw new ServiceError("conflict", "A test send is not repeated from here. Send another test on the flow's page.");
  }
  const audit = auditOf(ctx, "delivery.replayed", { kind: "delivery", id }, { mode: "same" });
  const outcome = await ctx.ports.deliveries.requestManualAttempt(ctx.storeId, id, audit);
  if (outcome === null) throw notFound("delivery");
  if (outcome === "not_sent_yet") {
    throw new ServiceError(
      "conflict",
      "This delivery has not been sent yet, so there is nothing to send again. It is still waiting.",
    );
  }
  await ctx.ports.engine.requested([{ runId: delivery.runId, wakeAt: ctx.ports.clock.now() }]);
  ctx.ports.live.changed(ctx.storeId, "deliveries");
  return readDelivery(ctx, id);
}
