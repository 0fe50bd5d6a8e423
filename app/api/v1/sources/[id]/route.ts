import { sourcePatchSchema } from "#contracts/source.ts";
import { route } from "#server/api/route.ts";
import { archiveSource } from "#server/services/sources/archive-source.ts";
import { readSource } from "#server/services/sources/read-source.ts";
import { updateSource } from "#server/services/sources/update-source.ts";

export const GET = route({}, ({ ctx, params }) => readSource(ctx, params.id ?? ""));
export const PATCH = route({ body: sourcePatchSchema }, ({ ctx, params, body }) =>
  updateSource(ctx, params.id ?? "", body),
);
export const DELETE = route({}, ({ ctx, params }) => archiveSource(ctx, params.id ?? ""));
