import { pageQuerySchema } from "#contracts/page.ts";
import { receiptInputSchema } from "#contracts/receipt.ts";
import { route } from "#server/api/route.ts";
import { createReceipt } from "#server/services/receipts/create-receipt.ts";
import { listReceipts } from "#server/services/receipts/list-receipts.ts";

export const GET = route({ query: pageQuerySchema }, ({ ctx, params, query }) =>
  listReceipts(ctx, params.id ?? "", query),
);
export const POST = route({ body: receiptInputSchema, status: 201 }, ({ ctx, params, body }) =>
  createReceipt(ctx, params.id ?? "", body),
);
