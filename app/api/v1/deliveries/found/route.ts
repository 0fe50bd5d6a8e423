import { foundQuerySchema } from "#contracts/delivery.ts";
import { route } from "#server/api/route.ts";
import { countFound } from "#server/services/deliveries/count-found.ts";

export const GET = route({ query: foundQuerySchema }, ({ ctx, query }) => countFound(ctx, query));
