import { overviewQuerySchema } from "#contracts/overview.ts";
import { route } from "#server/api/route.ts";
import { readOverview } from "#server/services/home/read-overview.ts";

export const GET = route({ query: overviewQuerySchema }, ({ ctx, query }) => readOverview(ctx, query.range));
