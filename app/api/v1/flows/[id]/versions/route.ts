import { numberPageQuerySchema } from "#contracts/page.ts";
import { route } from "#server/api/route.ts";
import { listVersions } from "#server/services/flows/list-versions.ts";

export const GET = route({ query: numberPageQuerySchema }, ({ ctx, params, query }) =>
  listVersions(ctx, params.id ?? "", query),
);
