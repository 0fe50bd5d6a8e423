import { route } from "#server/api/route.ts";
import { readEvent } from "#server/services/events/read-event.ts";

export const GET = route({}, ({ ctx, params }) => readEvent(ctx, params.id ?? ""));
