import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { verifyCustom } from "./verify.ts";

const secret = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const source = { id: "s1", kind: "custom", name: "Till", key: "k1", secret };
const rawBody = Buffer.from('{"type":"placed_order","note":"Zoë"}');
const nowMs = Date.parse("2026-01-15T10:00:00Z");

function signedHeaders(atMs: number, withSecret = secret): Record<string, string> {
  const at = new Date(atMs);
  return {
    "webhook-id": "msg_1",
    "webhook-timestamp": String(Math.floor(atMs / 1000)),
    "webhook-signature": new Webhook(withSecret).sign("msg_1", at, rawBody.toString("utf8")),
  };
}
const verify = (headers: Record<string, string>, own: string | null = secret, body = rawBody) =>
  verifyCustom({ ...source, secret: own }, { headers, rawBody: body, nowMs });

describe("verifyCustom", () => {
  it("accepts what the reference library signs, up to 300 s off", () => {
    for (const offMs of [0, -300_000, 300_000]) expect(verify(signedHeaders(nowMs + offMs))).toEqual({ ok: true });
  });

  it("accepts the source's secret as bearer, whatever kind of secret it is", () => {
    expect(verify({ authorization: `Bearer ${secret}` })).toEqual({ ok: true });
    expect(verify({ authorization: "bearer plain-shared-key" }, "plain-shared-key")).toEqual({ ok: true });
  });

  const other = `whsec_${Buffer.alloc(32, 8).toString("base64")}`;
  const { "webhook-id": _id, ...withoutId } = signedHeaders(nowMs);
  it.each([
    ["missing_signature", secret, {}],
    ["missing_signature", secret, withoutId],
    ["missing_signature", secret, { authorization: "Basic abc" }],
    ["bad_signature", secret, { authorization: "Bearer wrong" }],
    ["bad_signature", secret, signedHeaders(nowMs, other)],
    ["bad_signature", secret, { ...signedHeaders(nowMs, other), authorization: `Bearer ${secret}` }],
    ["bad_signature", "plain-shared-key", signedHeaders(nowMs)],
    ["stale_timestamp", secret, signedHeaders(nowMs - 301_000)],
    ["stale_timestamp", secret, signedHeaders(nowMs + 301_000)],
    ["stale_timestamp", secret, { ...signedHeaders(nowMs), "webhook-timestamp": "today" }],
    ["no_secret", null, { authorization: "Bearer " }],
  ])("answers %s (case %#)", (code, own, headers) => {
    const answer = verify(headers as Record<string, string>, own);
    expect(answer).toMatchObject({ ok: false, code, statusCode: 401 });
    expect(JSON.stringify(answer)).not.toContain(secret);
  });

  it("refuses a changed body", () => {
    expect(verify(signedHeaders(nowMs), secret, Buffer.from("{}"))).toMatchObject({ code: "bad_signature" });
  });
});
