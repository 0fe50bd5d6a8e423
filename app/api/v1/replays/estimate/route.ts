import { replayEstimateQuerySchema } from "#contracts/replay.ts";
import { route } from "#server/api/route.ts";
import { estimateReplay } from "#server/services/replays/estimate-replay.ts";

export const POST = route({ body: replayEstimateQuerySchema }, ({ ctx, body }) => estimateReplay(ctx, body));
