import { pageQuerySchema } from "#contracts/page.ts";
import { route } from "#server/api/route.ts";
import { listChecks } from "#server/services/checks/list-checks.ts";

export const GET = route({ query: pageQuerySchema }, ({ ctx, params, query }) =>
  listChecks(ctx, params.id ?? "", query),
);
