import { route } from "#server/api/route.ts";
import { revokeKey } from "#server/services/keys/revoke-key.ts";

export const DELETE = route({}, ({ ctx, params }) => revokeKey(ctx, params.id ?? ""));
