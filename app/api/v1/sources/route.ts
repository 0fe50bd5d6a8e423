import { pageQuerySchema } from "#contracts/page.ts";
import { sourceInputSchema } from "#contracts/source.ts";
import { route } from "#server/api/route.ts";
import { createSource } from "#server/services/sources/create-source.ts";
import { listSources } from "#server/services/sources/list-sources.ts";

export const GET = route({ query: pageQuerySchema }, ({ ctx, query }) => listSources(ctx, query));
export const POST = route({ body: sourceInputSchema, status: 201 }, ({ ctx, body }) => createSource(ctx, body));
