import { route } from "#server/api/route.ts";
import { revokeReceipt } from "#server/services/receipts/revoke-receipt.ts";

export const DELETE = route({}, ({ ctx, params }) => revokeReceipt(ctx, params.id ?? ""));
