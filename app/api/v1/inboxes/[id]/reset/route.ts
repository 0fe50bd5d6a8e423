import { route } from "#server/api/route.ts";
import { resetInbox } from "#server/services/inboxes/change-inbox.ts";

export const POST = route({}, ({ ctx, params }) => resetInbox(ctx, params.id ?? ""));
