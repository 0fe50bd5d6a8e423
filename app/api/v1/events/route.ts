import { trackEventsSchema } from "#contracts/event.ts";
import { eventQuerySchema } from "#contracts/event-view.ts";
import { route } from "#server/api/route.ts";
import { listEvents } from "#server/services/events/list-events.ts";
import { trackEvents } from "#server/services/intake/track-events.ts";

export const GET = route({ query: eventQuerySchema }, ({ ctx, query }) => listEvents(ctx, query));
export const POST = route({ body: trackEventsSchema, status: 202 }, ({ ctx, body, request }) =>
  trackEvents(ctx, body, request.headers.get("idempotency-key")),
);
