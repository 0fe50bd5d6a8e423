import { moveRunsSchema } from "#contracts/run.ts";
import { route } from "#server/api/route.ts";
import { skipRuns } from "#server/services/runs/move-held-runs.ts";

export const POST = route({ body: moveRunsSchema }, ({ ctx, body }) => skipRuns(ctx, body));
