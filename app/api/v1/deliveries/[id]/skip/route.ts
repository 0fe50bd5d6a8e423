import { route } from "#server/api/route.ts";
import { skipDelivery } from "#server/services/deliveries/skip-delivery.ts";

export const POST = route({}, ({ ctx, params }) => skipDelivery(ctx, params.id ?? ""));
