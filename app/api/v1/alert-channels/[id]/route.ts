import { route } from "#server/api/route.ts";
import { removeChannel } from "#server/services/alerts/remove-channel.ts";

export const DELETE = route({}, ({ ctx, params }) => removeChannel(ctx, params.id ?? ""));
