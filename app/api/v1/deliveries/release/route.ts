import { heldDeliveriesSchema } from "#contracts/delivery.ts";
import { route } from "#server/api/route.ts";
import { releaseDeliveries } from "#server/services/deliveries/move-held-deliveries.ts";

export const POST = route({ body: heldDeliveriesSchema }, ({ ctx, body }) => releaseDeliveries(ctx, body));
