import type { Receipt } from "#contracts/receipt.ts";
import { type Ctx, mayChange } from "#server/services/context.ts";
import type { ReceiptRow } from "#server/services/ports/receipts.ts";

export const receiptPurpose = "receipt";

export function receiptView(ctx: Ctx, row: ReceiptRow): Receipt {
  const { appUrl } = ctx.ports.settings;
  const { storeId: _storeId, revokedAt, ...rest } = row;
  const isOver = row.expiresAt <= ctx.ports.clock.now();
  return {
    ...rest,
    url: mayChange(ctx) ? `${appUrl}/receipt/${ctx.ports.linkSigner.sign(row.id, receiptPurpose)}` : null,
    state: revokedAt ? "revoked" : isOver ? "expired" : "open",
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastOpenedAt: row.lastOpenedAt?.toISOString() ?? null,
  };
}
