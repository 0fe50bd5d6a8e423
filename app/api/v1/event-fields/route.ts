import { eventFieldsQuerySchema } from "#contracts/event-fields.ts";
import { route } from "#server/api/route.ts";
import { listEventFields } from "#server/services/events/list-event-fields.ts";

export const GET = route({ query: eventFieldsQuerySchema }, ({ ctx, query }) => listEventFields(ctx, query.eventType));
