import { newInboxSchema } from "#contracts/inbox.ts";
import { pageQuerySchema } from "#contracts/page.ts";
import { route } from "#server/api/route.ts";
import { createInbox } from "#server/services/inboxes/create-inbox.ts";
import { listInboxes } from "#server/services/inboxes/list-inboxes.ts";

export const GET = route({ query: pageQuerySchema }, ({ ctx, query }) => listInboxes(ctx, query));
export const POST = route({ body: newInboxSchema, status: 201 }, ({ ctx, body }) => createInbox(ctx, body));
