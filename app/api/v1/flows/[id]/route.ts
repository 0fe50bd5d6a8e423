import { flowPatchSchema } from "#contracts/flow.ts";
import { route } from "#server/api/route.ts";
import { archiveFlow } from "#server/services/flows/archive-flow.ts";
import { readFlow } from "#server/services/flows/read-flow.ts";
import { updateFlow } from "#server/services/flows/update-flow.ts";

export const GET = route({}, ({ ctx, params }) => readFlow(ctx, params.id ?? ""));
export const PATCH = route({ body: flowPatchSchema }, ({ ctx, params, body }) =>
  updateFlow(ctx, params.id ?? "", body),
);
export const DELETE = route({}, ({ ctx, params }) => archiveFlow(ctx, params.id ?? ""));
