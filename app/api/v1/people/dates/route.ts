import { route } from "#server/api/route.ts";
import { listPersonDates } from "#server/services/people/list-person-dates.ts";

export const GET = route({}, ({ ctx }) => listPersonDates(ctx));
