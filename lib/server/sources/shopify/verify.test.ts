import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { verifyShopify } from "./verify.ts";

const rawBody = Buffer.from('{"id":1,"name":"Zoë"}');
const secret = "hush-hush-1234";
const source = { id: "s1", kind: "shopify", name: "Shop", key: "k1", secret };
const signed = (headers: Record<string, string>, body = rawBody) => ({ headers, rawBody: body, nowMs: 0 });
const hmac = createHmac("sha256", secret).update(rawBody).digest("base64");

describe("verifyShopify", () => {
  it("accepts the body's own signature", () => {
    expect(verifyShopify(source, signed({ "x-shopify-hmac-sha256": hmac }))).toEqual({ ok: true });
  });

  it("agrees with a signature computed elsewhere", () => {
    // printf 'hello' | openssl dgst -sha256 -hmac key -binary | base64
    const known = "kwezuRXvtRcf8U2MtV+8x5jGwO8UVtZt7RpqpyOli3s=";
    const request = signed({ "x-shopify-hmac-sha256": known }, Buffer.from("hello"));
    expect(verifyShopify({ ...source, secret: "key" }, request)).toEqual({ ok: true });
  });

  it.each([
    [
      "bad_signature",
      secret,
      { "x-shopify-hmac-sha256": createHmac("sha256", "other").update(rawBody).digest("base64") },
    ],
    ["bad_signature", secret, { "x-shopify-hmac-sha256": hmac.toLowerCase() }],
    ["bad_signature", secret, { "x-shopify-hmac-sha256": "\u00ff".repeat(9000) }],
    ["missing_signature", secret, {}],
    ["missing_signature", secret, { "x-shopify-hmac-sha256": " " }],
    ["no_secret", null, { "x-shopify-hmac-sha256": hmac }],
  ])("answers %s and says where the secret is", (code, ownSecret, headers) => {
    const answer = verifyShopify({ ...source, secret: ownSecret }, signed(headers as Record<string, string>));
    expect(answer).toMatchObject({ ok: false, code, statusCode: 401 });
    expect(JSON.stringify(answer)).toContain("Settings → Notifications → Webhooks");
    expect(JSON.stringify(answer)).toContain("API secret key");
    expect(JSON.stringify(answer)).not.toContain(secret);
  });

  it("refuses a body changed by one byte", () => {
    const changed = Buffer.from(rawBody);
    changed[5] = 50;
    expect(verifyShopify(source, signed({ "x-shopify-hmac-sha256": hmac }, changed)).ok).toBe(false);
  });
});
