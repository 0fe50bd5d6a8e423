import { activityQuerySchema } from "#contracts/endpoint.ts";
import { route } from "#server/api/route.ts";
import { readActivity } from "#server/services/endpoints/read-activity.ts";

export const GET = route({ query: activityQuerySchema }, ({ ctx, params, query }) =>
  readActivity(ctx, params.id ?? "", query.range),
);
