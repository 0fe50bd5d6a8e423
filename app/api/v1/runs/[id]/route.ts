import { route } from "#server/api/route.ts";
import { readRun } from "#server/services/runs/read-run.ts";

export const GET = route({}, ({ ctx, params }) => readRun(ctx, params.id ?? ""));
