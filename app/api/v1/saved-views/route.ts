import { pageQuerySchema } from "#contracts/page.ts";
import { newSavedViewSchema } from "#contracts/saved-view.ts";
import { route } from "#server/api/route.ts";
import { createSavedView } from "#server/services/saved-views/create-saved-view.ts";
import { listSavedViews } from "#server/services/saved-views/list-saved-views.ts";

export const GET = route({ query: pageQuerySchema }, ({ ctx, query }) => listSavedViews(ctx, query));
export const POST = route({ body: newSavedViewSchema, status: 201 }, ({ ctx, body }) => createSavedView(ctx, body));
