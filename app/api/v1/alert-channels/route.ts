import { alertChannelInputSchema } from "#contracts/alert-channel.ts";
import { pageQuerySchema } from "#contracts/page.ts";
import { route } from "#server/api/route.ts";
import { createChannel } from "#server/services/alerts/create-channel.ts";
import { listChannels } from "#server/services/alerts/list-channels.ts";

export const GET = route({ query: pageQuerySchema }, ({ ctx, query }) => listChannels(ctx, query));
export const POST = route({ body: alertChannelInputSchema, status: 201 }, ({ ctx, body }) => createChannel(ctx, body));
