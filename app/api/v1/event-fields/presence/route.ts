import { fieldPresenceQuerySchema } from "#contracts/event-fields.ts";
import { route } from "#server/api/route.ts";
import { readFieldPresence } from "#server/services/events/read-field-presence.ts";

export const GET = route({ query: fieldPresenceQuerySchema }, ({ ctx, query }) => readFieldPresence(ctx, query));
