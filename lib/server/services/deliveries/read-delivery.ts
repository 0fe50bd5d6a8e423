import type { DeliveryDetail } from "#contracts/delivery.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";

export async function readDelivery(ctx: Ctx, id: string): Promise<DeliveryDetail> {
  const { deliveries } = ctx.ports;
  const found = await deliveries.find(ctx.storeId, id);
  if (!found) throw notFound("delivery");
  const { requestHeaders, requestBody, ...delivery } = found;
  const [attempts, ofEvent] = await Promise.all([
    deliveries.listAttempts(id),
    deliveries.listOfEvent(ctx.storeId, delivery.eventId),
  ]);
  return {
    ...delivery,
    request: requestHeaders && { headers: requestHeaders, body: requestBody },
    attempts,
    siblings: ofEvent.filter((other) => other.id !== id),
  };
}
