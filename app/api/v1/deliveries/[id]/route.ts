import { route } from "#server/api/route.ts";
import { readDelivery } from "#server/services/deliveries/read-delivery.ts";

export const GET = route({}, ({ ctx, params }) => readDelivery(ctx, params.id ?? ""));
