import { createHash, createHmac } from "node:crypto";

/** The key's text without `signkey-xxx-`; the HMAC takes it as text, the bearer as hex. */
function bareKey(signingKey: string): string {
  return signingKey.replace(/^signkey-\w+-/, "");
}

/** JSON Canonicalization Scheme (RFC 8785): the SDK signs and checks this form, not the bytes on the wire. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`).join(",")}}`;
}

/** `x-inngest-signature` over `text` at `seconds` since 1970. */
export function signatureOf(signingKey: string, text: string, seconds: number): string {
  const hmac = createHmac("sha256", bareKey(signingKey)).update(text).update(String(seconds)).digest("hex");
  return `t=${seconds}&s=${hmac}`;
}

/** Does a signature of the SDK's fit the raw body of its reply? */
export function isSignedBy(signingKey: string, text: string, signature: string | null): boolean {
  const seconds = Number(new URLSearchParams(signature ?? "").get("t"));
  return signature !== null && signature === signatureOf(signingKey, text, seconds);
}

/** What the SDK sends as Authorization in cloud mode. */
export function bearerOf(signingKey: string): string {
  const prefix = /^signkey-\w+-/.exec(signingKey)?.[0] ?? "";
  const hash = createHash("sha256")
    .update(Buffer.from(bareKey(signingKey), "hex"))
    .digest("hex");
  return `Bearer ${prefix}${hash}`;
}
