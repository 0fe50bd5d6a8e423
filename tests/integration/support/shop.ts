import type { z } from "zod";
import { createdSourceSchema, intakeAnswerSchema } from "#contracts/source.ts";
import { makeShopifyWebhook } from "#scripts/demo/make-webhook.ts";
import { shopifySignature } from "#server/sources/shopify/signature.ts";
import { type ApiAnswer, type ApiClient, readAnswer } from "./api-client.ts";

export const shopSecret = "shpss_0123456789abcdef0123456789abcdef";

export type ShopWebhook = Pick<ReturnType<typeof makeShopifyWebhook>, "body"> & { headers: Record<string, string> };

/** A connected Shopify shop: makes webhooks as it signs them and sends them to its source. */
export interface Shop {
  id: string;
  intakeUrl: string;
  make(topic?: string): ShopWebhook;
  send(webhook: ShopWebhook): Promise<ApiAnswer>;
  /** A new signed orders/create; expects 202. */
  placeOrder(): Promise<z.output<typeof intakeAnswerSchema> & { orderNumber: string }>;
}

export async function connectShop(api: ApiClient, name = "My shop"): Promise<Shop> {
  const input = { kind: "shopify", name, secret: shopSecret };
  const { id, intakeUrl } = await api.post("/api/v1/sources", input, createdSourceSchema);
  const send = (webhook: ShopWebhook) => sendWebhook(intakeUrl, webhook);
  return {
    id,
    intakeUrl,
    make: (topic = "orders/create") => makeShopifyWebhook(topic, shopSecret),
    send,
    async placeOrder() {
      const webhook = makeShopifyWebhook("orders/create", shopSecret);
      const answer = await send(webhook);
      if (answer.status !== 202) throw new Error(`The order was answered with ${answer.status}: ${answer.text}`);
      return { ...intakeAnswerSchema.parse(answer.json), orderNumber: webhook.orderNumber };
    },
  };
}

export interface SignedRequest {
  body: string | Buffer;
  headers: Record<string, string>;
}

export async function sendWebhook(url: string, { body, headers }: SignedRequest): Promise<ApiAnswer> {
  return readAnswer(await fetch(url, { method: "POST", headers, body: Uint8Array.from(Buffer.from(body)) }));
}

/** The same webhook with another body, signed for it by the shop. */
export function withBody(webhook: ShopWebhook, body: string | Buffer): SignedRequest {
  return { body, headers: { ...webhook.headers, "x-shopify-hmac-sha256": shopifySignature(shopSecret, body) } };
}
