import { secretValueSchema } from "#contracts/secret.ts";
import { route } from "#server/api/route.ts";
import { removeSecret } from "#server/services/secrets/remove-secret.ts";
import { replaceSecret } from "#server/services/secrets/replace-secret.ts";

export const PUT = route({ body: secretValueSchema }, ({ ctx, params, body }) =>
  replaceSecret(ctx, params.name ?? "", body.value),
);
export const DELETE = route({}, ({ ctx, params }) => removeSecret(ctx, params.name ?? ""));
