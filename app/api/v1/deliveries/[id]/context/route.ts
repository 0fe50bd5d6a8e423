import { route } from "#server/api/route.ts";
import { readContext } from "#server/services/deliveries/read-context.ts";

export const GET = route({}, ({ ctx, params }) => readContext(ctx, params.id ?? ""));
