import { route } from "#server/api/route.ts";
import { cancelDelivery } from "#server/services/deliveries/cancel-delivery.ts";

export const POST = route({}, ({ ctx, params }) => cancelDelivery(ctx, params.id ?? ""));
