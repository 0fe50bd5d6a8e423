import { namePageQuerySchema } from "#contracts/page.ts";
import { secretInputSchema } from "#contracts/secret.ts";
import { route } from "#server/api/route.ts";
import { createSecret } from "#server/services/secrets/create-secret.ts";
import { listSecrets } from "#server/services/secrets/list-secrets.ts";

export const GET = route({ query: namePageQuerySchema }, ({ ctx, query }) => listSecrets(ctx, query));
export const POST = route({ body: secretInputSchema, status: 201 }, ({ ctx, body }) => createSecret(ctx, body));
