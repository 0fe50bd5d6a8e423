import { route } from "#server/api/route.ts";
import { cancelRun } from "#server/services/runs/cancel-run.ts";

export const POST = route({}, ({ ctx, params }) => cancelRun(ctx, params.id ?? ""));
