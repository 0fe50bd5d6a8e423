import { storePatchSchema } from "#contracts/account.ts";
import { route } from "#server/api/route.ts";
import { updateStore } from "#server/services/accounts/update-store.ts";

export const PATCH = route({ body: storePatchSchema }, ({ ctx, body }) => updateStore(ctx, body));
