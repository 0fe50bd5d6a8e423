import { pauseSchema } from "#contracts/flow.ts";
import { route } from "#server/api/route.ts";
import { pauseFlow } from "#server/services/flows/pause-flow.ts";

export const POST = route({ body: pauseSchema }, ({ ctx, params, body }) => pauseFlow(ctx, params.id ?? "", body));
