import { endpointPingSchema } from "#contracts/endpoint.ts";
import { route } from "#server/api/route.ts";
import { pingEndpoint } from "#server/services/endpoints/ping-endpoint.ts";

export const POST = route({ body: endpointPingSchema }, ({ ctx, params, body }) =>
  pingEndpoint(ctx, params.id ?? "", body),
);
