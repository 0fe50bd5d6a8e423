import { route } from "#server/api/route.ts";
import { readFirstRun } from "#server/services/home/read-first-run.ts";

export const GET = route({}, ({ ctx }) => readFirstRun(ctx));
