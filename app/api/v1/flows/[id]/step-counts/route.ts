import { route } from "#server/api/route.ts";
import { readStepCounts } from "#server/services/flows/read-step-counts.ts";

export const GET = route({}, ({ ctx, params }) => readStepCounts(ctx, params.id ?? ""));
