import { publishSchema } from "#contracts/flow.ts";
import { route } from "#server/api/route.ts";
import { publishFlow } from "#server/services/flows/publish-flow.ts";

export const POST = route({ body: publishSchema }, ({ ctx, params, body }) => publishFlow(ctx, params.id ?? "", body));
