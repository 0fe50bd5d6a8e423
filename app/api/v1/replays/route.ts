import { newReplaySchema, replayQuerySchema } from "#contracts/replay.ts";
import { route } from "#server/api/route.ts";
import { createReplay } from "#server/services/replays/create-replay.ts";
import { listReplays } from "#server/services/replays/list-replays.ts";

export const GET = route({ query: replayQuerySchema }, ({ ctx, query }) => listReplays(ctx, query));
export const POST = route({ body: newReplaySchema, status: 202 }, ({ ctx, body }) => createReplay(ctx, body));
