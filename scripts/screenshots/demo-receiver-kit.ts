import { z } from "zod";
import { inboxSchema } from "#contracts/inbox.ts";
import { receiptSchema } from "#contracts/receipt.ts";
import type { Call } from "./demo-call.ts";

/** An inbox that fails the first two requests, with four in it; answers its id. */
export async function makeFailingInbox(call: Call): Promise<string> {
  const { id, url } = await call("POST", "/api/v1/inboxes", { name: "A receiver that is down" }, inboxSchema);
  const answer = { failFirst: 2, failStatus: 503, status: 202, body: '{"taken":true}' };
  await call("PATCH", `/api/v1/inboxes/${id}`, { answer }, z.unknown());
  for (const total of [48, 48, 51.5, 51.5]) {
    const body = JSON.stringify({
      order: "1041",
      total,
      currency: "USD",
      items: [{ sku: "MUG-OAK-350", quantity: 2 }],
    });
    await fetch(`${url}/orders`, { method: "POST", body, headers: { "content-type": "application/json" } });
  }
  return id;
}

/** Two links to a delivery: one that works, and one that was revoked. Their paths, without the host. */
export async function makeReceipts(call: Call, deliveryId: string): Promise<{ receipt: string; revoked: string }> {
  const make = () => call("POST", `/api/v1/deliveries/${deliveryId}/receipts`, { expiresInDays: 7 }, receiptSchema);
  const [open, ended] = [await make(), await make()];
  await call("DELETE", `/api/v1/receipts/${ended.id}`, undefined, z.unknown());
  const pathOf = (url: string | null) => new URL(url ?? "").pathname;
  return { receipt: pathOf(open.url), revoked: pathOf(ended.url) };
}
