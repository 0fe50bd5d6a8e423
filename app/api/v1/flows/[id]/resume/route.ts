import { route } from "#server/api/route.ts";
import { resumeFlow } from "#server/services/flows/resume-flow.ts";

export const POST = route({}, ({ ctx, params }) => resumeFlow(ctx, params.id ?? ""));
