import { peopleQuerySchema } from "#contracts/people.ts";
import { route } from "#server/api/route.ts";
import { listPeople } from "#server/services/people/list-people.ts";

export const GET = route({ query: peopleQuerySchema }, ({ ctx, query }) => listPeople(ctx, query));
