import { flowTestSchema } from "#contracts/flow.ts";
import { route } from "#server/api/route.ts";
import { testFlow } from "#server/services/flows/test-flow.ts";

export const POST = route({ body: flowTestSchema }, ({ ctx, params, body }) => testFlow(ctx, params.id ?? "", body));
