import { failureGroupQuerySchema } from "#contracts/failure-group.ts";
import { route } from "#server/api/route.ts";
import { listFailureGroups } from "#server/services/failures/list-failure-groups.ts";

export const GET = route({ query: failureGroupQuerySchema }, ({ ctx, query }) => listFailureGroups(ctx, query));
