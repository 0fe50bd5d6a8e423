import { route } from "#server/api/route.ts";
import { testChannel } from "#server/services/alerts/test-channel.ts";

export const POST = route({}, ({ ctx, params }) => testChannel(ctx, params.id ?? ""));
