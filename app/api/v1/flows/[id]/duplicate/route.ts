import { duplicateSchema } from "#contracts/flow.ts";
import { route } from "#server/api/route.ts";
import { duplicateFlow } from "#server/services/flows/duplicate-flow.ts";

export const POST = route({ body: duplicateSchema, status: 201 }, ({ ctx, params, body }) =>
  duplicateFlow(ctx, params.id ?? "", body),
);
