import { pageQuerySchema } from "#contracts/page.ts";
import { route } from "#server/api/route.ts";
import { listInboxes } from "#server/services/inboxes/list-inboxes.ts";

export const GET = route({ query: pageQuerySchema }, ({ ctx, query }) => listInboxes(ctx, query));
