import { flowImportSchema } from "#contracts/flow-file.ts";
import { route } from "#server/api/route.ts";
import { importFlow } from "#server/services/flow-files/import-flow.ts";

export const POST = route({ body: flowImportSchema, status: 201 }, ({ ctx, body }) => importFlow(ctx, body));
