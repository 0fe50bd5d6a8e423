import { replayEventSchema } from "#contracts/replay.ts";
import { route } from "#server/api/route.ts";
import { replayEvent } from "#server/services/replays/replay-event.ts";

export const POST = route({ body: replayEventSchema, status: 202 }, ({ ctx, params, body }) =>
  replayEvent(ctx, params.id ?? "", body),
);
