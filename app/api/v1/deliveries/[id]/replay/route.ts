import { replayDeliverySchema } from "#contracts/delivery.ts";
import { route } from "#server/api/route.ts";
import { replayDelivery } from "#server/services/deliveries/replay-delivery.ts";

export const POST = route({ body: replayDeliverySchema, status: 202 }, ({ ctx, params, body }) =>
  replayDelivery(ctx, params.id ?? "", body),
);
