import { inboxPatchSchema } from "#contracts/inbox.ts";
import { route } from "#server/api/route.ts";
import { updateInbox } from "#server/services/inboxes/change-inbox.ts";
import { readInbox } from "#server/services/inboxes/inbox-view.ts";
import { removeInbox } from "#server/services/inboxes/remove-inbox.ts";

export const GET = route({}, ({ ctx, params }) => readInbox(ctx, params.id ?? ""));
export const PATCH = route({ body: inboxPatchSchema }, ({ ctx, params, body }) =>
  updateInbox(ctx, params.id ?? "", body),
);
export const DELETE = route({}, ({ ctx, params }) => removeInbox(ctx, params.id ?? ""));
