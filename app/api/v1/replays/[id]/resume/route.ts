import { route } from "#server/api/route.ts";
import { changeReplay } from "#server/services/replays/change-replay.ts";

export const POST = route({}, ({ ctx, params }) => changeReplay(ctx, params.id ?? "", "resume"));
