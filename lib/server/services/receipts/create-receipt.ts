import type { Receipt, ReceiptInput } from "#contracts/receipt.ts";
import { auditOf, type Ctx, requireWrite } from "#server/services/context.ts";
import { notFound } from "#server/services/errors.ts";
import { receiptView } from "./receipt-view.ts";

const dayMs = 86_400_000;

/** A link to one delivery that needs no sign-in, until it expires or is revoked. */
export async function createReceipt(ctx: Ctx, deliveryId: string, input: ReceiptInput): Promise<Receipt> {
  requireWrite(ctx);
  const { clock, deliveries, receipts } = ctx.ports;
  if (!(await deliveries.find(ctx.storeId, deliveryId))) throw notFound("delivery");
  const { expiresInDays, showPersonal } = input;
  const [id, now] = [clock.newId(), clock.now()];
  const row = await receipts.create(
    {
      id,
      storeId: ctx.storeId,
      deliveryId,
      createdBy: ctx.actor.name,
      createdAt: now,
      expiresAt: new Date(now.getTime() + expiresInDays * dayMs),
      showPersonal,
    },
    auditOf(ctx, "receipt.created", { kind: "receipt", id }, { deliveryId, expiresInDays, showPersonal }),
  );
  return receiptView(ctx, row);
}
