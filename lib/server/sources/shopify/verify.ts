import type { AdapterSource, InboundRequest, Rejection } from "#server/services/ports/source-adapter.ts";
import { sameSecret } from "#server/sources/same-secret.ts";
import { shopifySignature } from "./signature.ts";

const whereTheSecretIs =
  "In Shopify's admin it stands under Settings → Notifications → Webhooks (“Your webhooks will be signed with …”); for webhooks made by a custom app it is the API secret key, under Settings → Apps and sales channels → Develop apps → your app → API credentials.";

/** Is this request signed with the shop's secret? */
export function verifyShopify(source: AdapterSource, request: InboundRequest): { ok: true } | Rejection {
  if (!source.secret)
    return {
      ok: false,
      code: "no_secret",
      statusCode: 401,
      message: `This source has no signing secret yet, so nothing can be trusted to come from the shop. Enter the shop's signing secret on the source's page. ${whereTheSecretIs}`,
    };
  const signature = request.headers["x-shopify-hmac-sha256"]?.trim();
  if (!signature)
    return {
      ok: false,
      code: "missing_signature",
      statusCode: 401,
      message: `The request has no X-Shopify-Hmac-Sha256 header, so it did not come from Shopify or lost the header on the way. Let Shopify send to this address directly; every webhook it sends is signed with your signing secret. ${whereTheSecretIs}`,
    };
  if (sameSecret(signature, shopifySignature(source.secret, request.rawBody))) return { ok: true };
  return {
    ok: false,
    code: "bad_signature",
    statusCode: 401,
    message: `The signature in X-Shopify-Hmac-Sha256 does not fit the signing secret of this source. Copy the secret from Shopify again and save it on the source's page. ${whereTheSecretIs} After a new secret was made, Shopify may sign with the old one for up to an hour.`,
  };
}
