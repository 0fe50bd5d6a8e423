import { route } from "#server/api/route.ts";
import { releaseDelivery } from "#server/services/deliveries/release-delivery.ts";

export const POST = route({}, ({ ctx, params }) => releaseDelivery(ctx, params.id ?? ""));
