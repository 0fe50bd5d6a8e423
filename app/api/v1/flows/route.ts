import { flowCreateSchema, flowQuerySchema } from "#contracts/flow.ts";
import { route } from "#server/api/route.ts";
import { createFlow } from "#server/services/flows/create-flow.ts";
import { listFlows } from "#server/services/flows/list-flows.ts";

export const GET = route({ query: flowQuerySchema }, ({ ctx, query }) => listFlows(ctx, query));
export const POST = route({ body: flowCreateSchema, status: 201 }, ({ ctx, body }) => createFlow(ctx, body));
