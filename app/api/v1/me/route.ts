import { route } from "#server/api/route.ts";
import { readMe } from "#server/services/accounts/read-me.ts";

export const GET = route({}, ({ ctx, email }) => readMe(ctx, email));
