import type { DeliveryContext } from "#contracts/delivery-context.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { keyOf } from "./key-of.ts";

/** What stands around a delivery: the key its step sends, what else waits for its endpoint, the problem it is part of. */
export async function readContext(ctx: Ctx, id: string): Promise<DeliveryContext> {
  const { deliveries } = ctx.ports;
  const [delivery, context] = await Promise.all([
    deliveries.find(ctx.storeId, id),
    deliveries.readContext(ctx.storeId, id),
  ]);
  if (!delivery || !context) throw notFound("delivery");
  return { ...context, key: await keyOf(ctx, delivery) };
}
