import { headers } from "next/headers";
import type { ReceiptPage } from "#contracts/receipt.ts";
import { container } from "#server/container.ts";
import { openReceipt } from "#server/services/receipts/open-receipt.ts";

/** What the link of this token shows; null when it shows nothing. Reading the headers keeps the page from being cached. */
export async function readReceipt(token: string): Promise<ReceiptPage | null> {
  await headers();
  return openReceipt(container().ports, token);
}
