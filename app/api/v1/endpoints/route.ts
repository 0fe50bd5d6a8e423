import { endpointQuerySchema } from "#contracts/endpoint.ts";
import { route } from "#server/api/route.ts";
import { listEndpoints } from "#server/services/endpoints/list-endpoints.ts";

export const GET = route({ query: endpointQuerySchema }, ({ ctx, query }) => listEndpoints(ctx, query));
