import { createHmac } from "node:crypto";

/**
 * The value of X-Shopify-Hmac-Sha256: base64 of HMAC-SHA256 over the raw body under the shop's signing secret.
 * Source: shopify.dev/docs/apps/build/webhooks/delivery-structure.
 */
export function shopifySignature(secret: string, rawBody: Uint8Array | string): string {
  return createHmac("sha256", secret).update(rawBody).digest("base64");
}
