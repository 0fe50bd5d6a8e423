import { route } from "#server/api/route.ts";
import { readPerson } from "#server/services/people/read-person.ts";

export const GET = route({}, ({ ctx, params }) => readPerson(ctx, params.email ?? ""));
