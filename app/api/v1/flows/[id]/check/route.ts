import { flowCheckInputSchema } from "#contracts/flow-check.ts";
import { route } from "#server/api/route.ts";
import { readCheck } from "#server/services/checks/read-check.ts";
import { setCheck } from "#server/services/checks/set-check.ts";

export const GET = route({}, ({ ctx, params }) => readCheck(ctx, params.id ?? ""));
export const PUT = route({ body: flowCheckInputSchema }, ({ ctx, params, body }) =>
  setCheck(ctx, params.id ?? "", body),
);
