import { rotateSecretSchema } from "#contracts/endpoint.ts";
import { route } from "#server/api/route.ts";
import { rotateSecret } from "#server/services/endpoints/rotate-secret.ts";

export const POST = route({ body: rotateSecretSchema }, ({ ctx, params, body }) =>
  rotateSecret(ctx, params.id ?? "", body),
);
