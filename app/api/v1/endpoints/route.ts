import { namePageQuerySchema } from "#contracts/page.ts";
import { route } from "#server/api/route.ts";
import { listEndpoints } from "#server/services/endpoints/list-endpoints.ts";

export const GET = route({ query: namePageQuerySchema }, ({ ctx, query }) => listEndpoints(ctx, query));
