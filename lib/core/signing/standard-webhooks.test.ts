import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import {
  formatSigningSecret,
  parseSigningSecret,
  signStandardWebhook,
  verifyStandardWebhook,
} from "./standard-webhooks.ts";

const nowSeconds = Math.floor(Date.now() / 1000);
const secretArbitrary = fc.uint8Array({ minLength: 24, maxLength: 64 }).map(formatSigningSecret);
const secretA = formatSigningSecret(new Uint8Array(32).fill(7));
const secretB = formatSigningSecret(new Uint8Array(24).fill(9));

function sign(body: string, secrets: string[], timestampSeconds = nowSeconds) {
  const signed = signStandardWebhook({ id: "msg_1", timestampSeconds, body, secrets });
  return Object.fromEntries(signed.map(({ name, value }) => [name, value]));
}

function headersOf(signed: Record<string, string>) {
  return {
    id: signed["webhook-id"] ?? null,
    timestamp: signed["webhook-timestamp"] ?? null,
    signature: signed["webhook-signature"] ?? null,
  };
}

describe("signing", () => {
  it("is accepted by the reference library, for any body and secret", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), secretArbitrary, (body, secret) => {
        expect(() => new Webhook(secret).verify(body, sign(body, [secret]), { jsonParse: false })).not.toThrow();
      }),
    );
  });

  it("is accepted with the old and with the new secret during a change", () => {
    const signed = sign("{}", [secretA, secretB]);
    expect(signed["webhook-signature"]?.split(" ")).toHaveLength(2);
    expect(new Webhook(secretA).verify("{}", signed)).toEqual({});
    expect(new Webhook(secretB).verify("{}", signed)).toEqual({});
  });

  it("refuses to sign with what is not a signing secret", () => {
    expect(() => sign("{}", ["whsec_short"])).toThrow(RangeError);
  });
});

describe("verification", () => {
  it("accepts what the reference library signs, for any body and secret", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), secretArbitrary, (body, secret) => {
        const signature = new Webhook(secret).sign("msg_1", new Date(nowSeconds * 1000), body);
        const headers = { id: "msg_1", timestamp: String(nowSeconds), signature };
        const input = { headers, secrets: [secretA, secret], nowMs: nowSeconds * 1000 };
        expect(verifyStandardWebhook({ ...input, body })).toEqual({ ok: true });
        expect(verifyStandardWebhook({ ...input, body: new TextEncoder().encode(body) })).toEqual({ ok: true });
      }),
    );
  });

  it("refuses any change of body, id, timestamp or secret", () => {
    const headers = headersOf(sign('{"a":1}', [secretA]));
    const base = { headers, body: '{"a":1}', secrets: [secretA], nowMs: nowSeconds * 1000 };
    const refused = { ok: false, code: "no_match" };
    expect(verifyStandardWebhook(base)).toEqual({ ok: true });
    expect(verifyStandardWebhook({ ...base, body: '{"a":2}' })).toEqual(refused);
    expect(verifyStandardWebhook({ ...base, headers: { ...headers, id: "msg_2" } })).toEqual(refused);
    expect(verifyStandardWebhook({ ...base, headers: { ...headers, timestamp: String(nowSeconds + 1) } })).toEqual(
      refused,
    );
    expect(verifyStandardWebhook({ ...base, headers: { ...headers, signature: "v1,AAAA v1a,xyz" } })).toEqual(refused);
    expect(verifyStandardWebhook({ ...base, secrets: [secretB] })).toEqual(refused);
  });

  it("keeps to a tolerance of 300 seconds either way", () => {
    const base = { headers: headersOf(sign("{}", [secretA])), body: "{}", secrets: [secretA] };
    const at = (seconds: number) => verifyStandardWebhook({ ...base, nowMs: (nowSeconds + seconds) * 1000 });
    expect(at(300)).toEqual({ ok: true });
    expect(at(301)).toEqual({ ok: false, code: "too_old" });
    expect(at(-300)).toEqual({ ok: true });
    expect(at(-301)).toEqual({ ok: false, code: "too_new" });
  });

  it("names what is missing or unreadable", () => {
    const headers = headersOf(sign("{}", [secretA]));
    const base = { headers, body: "{}", secrets: [secretA], nowMs: nowSeconds * 1000 };
    expect(verifyStandardWebhook({ ...base, headers: { ...headers, id: null } })).toMatchObject({
      code: "missing_header",
    });
    expect(verifyStandardWebhook({ ...base, headers: { ...headers, timestamp: "1e9" } })).toMatchObject({
      code: "bad_timestamp",
    });
    expect(verifyStandardWebhook({ ...base, secrets: [] })).toMatchObject({ code: "bad_secret" });
  });
});

describe("secrets", () => {
  it.each(["", "whsec_", `whsec_${"A".repeat(28)}`, `whsec_${"A".repeat(88)}`, "whsec_not base64 at all, really not!"])(
    "%j is none",
    (secret) => {
      expect(parseSigningSecret(secret)).toBeNull();
    },
  );

  it("come back as they were made", () => {
    expect(parseSigningSecret(secretA)).toHaveLength(32);
    expect(secretA).toMatch(/^whsec_/);
  });
});
