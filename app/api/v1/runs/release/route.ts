import { moveRunsSchema } from "#contracts/run.ts";
import { route } from "#server/api/route.ts";
import { releaseRuns } from "#server/services/runs/move-held-runs.ts";

export const POST = route({ body: moveRunsSchema }, ({ ctx, body }) => releaseRuns(ctx, body));
