import { route } from "#server/api/route.ts";
import { readReplay } from "#server/services/replays/read-replay.ts";

export const GET = route({}, ({ ctx, params }) => readReplay(ctx, params.id ?? ""));
