import { rollbackSchema } from "#contracts/flow.ts";
import { route } from "#server/api/route.ts";
import { rollbackFlow } from "#server/services/flows/rollback-flow.ts";

export const POST = route({ body: rollbackSchema }, ({ ctx, params, body }) =>
  rollbackFlow(ctx, params.id ?? "", body),
);
