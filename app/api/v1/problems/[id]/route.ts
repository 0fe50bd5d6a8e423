import { route } from "#server/api/route.ts";
import { readFailureGroup } from "#server/services/failures/read-failure-group.ts";

export const GET = route({}, ({ ctx, params }) => readFailureGroup(ctx, params.id ?? ""));
