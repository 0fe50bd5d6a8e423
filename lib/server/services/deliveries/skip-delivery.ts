import type { DeliveryDetail } from "#contracts/delivery.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { moveOneHeld } from "./move-one-held.ts";
import { readDelivery } from "./read-delivery.ts";

/** Ends a held delivery unsent; the run goes on with its next step. */
export async function skipDelivery(ctx: Ctx, id: string): Promise<DeliveryDetail> {
  requireWrite(ctx);
  const delivery = await readDelivery(ctx, id);
  await moveOneHeld(ctx, delivery, "skip", auditOf(ctx, "delivery.skipped", { kind: "delivery", id }));
  return readDelivery(ctx, id);
}
