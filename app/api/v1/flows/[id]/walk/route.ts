import { walkInputSchema } from "#contracts/simulation.ts";
import { route } from "#server/api/route.ts";
import { walkFlow } from "#server/services/simulate/walk-flow.ts";

export const POST = route({ body: walkInputSchema }, ({ ctx, params, body }) => walkFlow(ctx, params.id ?? "", body));
