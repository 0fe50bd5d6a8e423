import { apiKeyInputSchema } from "#contracts/account.ts";
import { pageQuerySchema } from "#contracts/page.ts";
import { route } from "#server/api/route.ts";
import { createKey } from "#server/services/keys/create-key.ts";
import { listKeys } from "#server/services/keys/list-keys.ts";

export const GET = route({ query: pageQuerySchema }, ({ ctx, query }) => listKeys(ctx, query));
export const POST = route({ body: apiKeyInputSchema, status: 201 }, ({ ctx, body }) => createKey(ctx, body));
