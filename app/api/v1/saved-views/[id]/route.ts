import { savedViewChangeSchema } from "#contracts/saved-view.ts";
import { route } from "#server/api/route.ts";
import { changeSavedView } from "#server/services/saved-views/change-saved-view.ts";
import { removeSavedView } from "#server/services/saved-views/remove-saved-view.ts";

export const PATCH = route({ body: savedViewChangeSchema }, ({ ctx, params, body }) =>
  changeSavedView(ctx, params.id ?? "", body),
);
export const DELETE = route({}, ({ ctx, params }) => removeSavedView(ctx, params.id ?? ""));
