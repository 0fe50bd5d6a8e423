import { makeShopifyWebhook } from "#scripts/demo/make-webhook.ts";
import { shopifySignature } from "#server/sources/shopify/signature.ts";
import { markOf } from "./order-mark.ts";

/** One request, ready to go out. */
export interface PreparedOrder {
  readonly id: number;
  /** Names and values in turn, as undici takes them fastest. */
  readonly headers: string[];
  readonly body: Buffer;
}

/** Signed Shopify orders of about 3 kB with the ids `firstId`, `firstId` + 1 …, each marked inside its payload. */
export function makeOrders(firstId: number, count: number, secret: string): PreparedOrder[] {
  return Array.from({ length: count }, (_, index) => makeOne(firstId + index, secret));
}

function makeOne(id: number, secret: string): PreparedOrder {
  const webhook = makeShopifyWebhook("orders/create", secret);
  const body = `{"bench":"${markOf(id)}",${webhook.body.slice(1)}`;
  const headers = { ...webhook.headers, "x-shopify-hmac-sha256": shopifySignature(secret, body) };
  return { id, headers: Object.entries(headers).flat(), body: Buffer.from(body) };
}
