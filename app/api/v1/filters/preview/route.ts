import { filterPreviewInputSchema } from "#contracts/filter-preview.ts";
import { route } from "#server/api/route.ts";
import { previewFilter } from "#server/services/events/preview-filter.ts";

export const POST = route({ body: filterPreviewInputSchema }, ({ ctx, body }) => previewFilter(ctx, body));
