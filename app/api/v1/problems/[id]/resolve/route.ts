import { route } from "#server/api/route.ts";
import { moveFailureGroup } from "#server/services/failures/move-failure-group.ts";

export const POST = route({}, ({ ctx, params }) => moveFailureGroup(ctx, params.id ?? "", "resolve"));
