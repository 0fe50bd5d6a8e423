import { heldRunQuerySchema } from "#contracts/run.ts";
import { route } from "#server/api/route.ts";
import { listHeldRuns } from "#server/services/runs/list-held-runs.ts";

export const GET = route({ query: heldRunQuerySchema }, ({ ctx, query }) => listHeldRuns(ctx, query));
