import { route } from "#server/api/route.ts";
import { restoreFlow } from "#server/services/flows/restore-flow.ts";

export const POST = route({}, ({ ctx, params }) => restoreFlow(ctx, params.id ?? ""));
