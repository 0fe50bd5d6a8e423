import { endpointPatchSchema } from "#contracts/endpoint.ts";
import { route } from "#server/api/route.ts";
import { readEndpoint } from "#server/services/endpoints/read-endpoint.ts";
import { updateEndpoint } from "#server/services/endpoints/update-endpoint.ts";

export const GET = route({}, ({ ctx, params }) => readEndpoint(ctx, params.id ?? ""));
export const PATCH = route({ body: endpointPatchSchema }, ({ ctx, params, body }) =>
  updateEndpoint(ctx, params.id ?? "", body),
);
