import type { PageQuery } from "#contracts/page.ts";
import type { Receipt } from "#contracts/receipt.ts";
import type { Ctx } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { toPage } from "#server/services/to-page.ts";
import { receiptView } from "./receipt-view.ts";

export async function listReceipts(
  ctx: Ctx,
  deliveryId: string,
  { cursor, limit }: PageQuery,
): Promise<{ data: Receipt[]; nextCursor: string | null }> {
  const { deliveries, receipts } = ctx.ports;
  if (!(await deliveries.find(ctx.storeId, deliveryId))) throw notFound("delivery");
  const rows = await receipts.listOfDelivery(ctx.storeId, deliveryId, cursor ?? null, limit + 1);
  const page = toPage(rows, limit, (row) => row.id);
  return { ...page, data: page.data.map((row) => receiptView(ctx, row)) };
}
