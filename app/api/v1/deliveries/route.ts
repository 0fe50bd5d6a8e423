import { deliveryQuerySchema } from "#contracts/delivery.ts";
import { route } from "#server/api/route.ts";
import { listDeliveries } from "#server/services/deliveries/list-deliveries.ts";

export const GET = route({ query: deliveryQuerySchema }, ({ ctx, query }) => listDeliveries(ctx, query));
