import { pageQuerySchema } from "#contracts/page.ts";
import { route } from "#server/api/route.ts";
import { listRejections } from "#server/services/sources/list-rejections.ts";

export const GET = route({ query: pageQuerySchema }, ({ ctx, params, query }) =>
  listRejections(ctx, params.id ?? "", query),
);
