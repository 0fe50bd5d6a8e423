import { route } from "#server/api/route.ts";
import { renewInboxKey } from "#server/services/inboxes/change-inbox.ts";

export const POST = route({}, ({ ctx, params }) => renewInboxKey(ctx, params.id ?? ""));
