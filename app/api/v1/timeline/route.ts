import { timelineQuerySchema } from "#contracts/timeline.ts";
import { route } from "#server/api/route.ts";
import { readTimeline } from "#server/services/people/read-timeline.ts";

export const GET = route({ query: timelineQuerySchema }, ({ ctx, query }) => readTimeline(ctx, query));
