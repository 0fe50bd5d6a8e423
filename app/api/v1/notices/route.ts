import { pageQuerySchema } from "#contracts/page.ts";
import { route } from "#server/api/route.ts";
import { listNotices } from "#server/services/notices/list-notices.ts";

export const GET = route({ query: pageQuerySchema }, ({ ctx, query }) => listNotices(ctx, query));
