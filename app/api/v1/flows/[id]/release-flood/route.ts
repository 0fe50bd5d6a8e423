import { route } from "#server/api/route.ts";
import { releaseFlood } from "#server/services/flows/release-flood.ts";

export const POST = route({}, ({ ctx, params }) => releaseFlood(ctx, params.id ?? ""));
