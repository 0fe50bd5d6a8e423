import { inboxRequestQuerySchema } from "#contracts/inbox.ts";
import { route } from "#server/api/route.ts";
import { clearInbox } from "#server/services/inboxes/clear-inbox.ts";
import { listInboxRequests } from "#server/services/inboxes/list-inbox-requests.ts";

export const GET = route({ query: inboxRequestQuerySchema }, ({ ctx, params, query }) =>
  listInboxRequests(ctx, params.id ?? "", query),
);
export const DELETE = route({}, ({ ctx, params }) => clearInbox(ctx, params.id ?? ""));
