import { createHmac, timingSafeEqual } from "node:crypto";

const SECRET_PREFIX = "whsec_";
const SECRET_BYTES_MIN = 24;
const SECRET_BYTES_MAX = 64;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const DEFAULT_TOLERANCE_SECONDS = 300;

type Body = string | Uint8Array;

/** Writes 24 to 64 random bytes as a signing secret, `whsec_` + base64. */
export function formatSigningSecret(bytes: Uint8Array): string {
  return SECRET_PREFIX + Buffer.from(bytes).toString("base64");
}

/** The key bytes of a `whsec_` secret; null unless it is base64 of 24 to 64 bytes. The prefix may be missing. */
export function parseSigningSecret(secret: string): Uint8Array | null {
  const encoded = secret.startsWith(SECRET_PREFIX) ? secret.slice(SECRET_PREFIX.length) : secret;
  if (!BASE64.test(encoded)) return null;
  const bytes = Buffer.from(encoded, "base64");
  return bytes.length >= SECRET_BYTES_MIN && bytes.length <= SECRET_BYTES_MAX ? bytes : null;
}

function digest(key: Uint8Array, id: string, timestamp: string, body: Body): Buffer {
  return createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
}

/**
 * Signs one request. Several secrets give several signatures, so that a receiver may know the old or the new one
 * while a secret is being changed.
 * @throws RangeError when a secret is not a signing secret (parseSigningSecret).
 * Source: Standard Webhooks specification, "Webhook signatures" (HMAC-SHA256 over id.timestamp.body).
 */
export function signStandardWebhook(input: {
  id: string;
  timestampSeconds: number;
  body: Body;
  secrets: readonly string[];
}): { name: "webhook-id" | "webhook-timestamp" | "webhook-signature"; value: string }[] {
  const timestamp = String(input.timestampSeconds);
  const signatures = input.secrets.map((secret) => {
    const key = parseSigningSecret(secret);
    if (key === null) throw new RangeError("A signing secret must be whsec_ followed by base64 of 24 to 64 bytes.");
    return `v1,${digest(key, input.id, timestamp, input.body).toString("base64")}`;
  });
  return [
    { name: "webhook-id", value: input.id },
    { name: "webhook-timestamp", value: timestamp },
    { name: "webhook-signature", value: signatures.join(" ") },
  ];
}

export type SignatureProblem = "missing_header" | "bad_timestamp" | "too_old" | "too_new" | "bad_secret" | "no_match";

/**
 * Verifies a signed request over its raw bytes, in constant time for each candidate.
 * @param input.headers the three header values as received; null when absent.
 * @param input.toleranceSeconds how far the timestamp may be from nowMs, 300 by default.
 */
export function verifyStandardWebhook(input: {
  headers: { id: string | null; timestamp: string | null; signature: string | null };
  body: Body;
  secrets: readonly string[];
  nowMs: number;
  toleranceSeconds?: number;
}): { ok: true } | { ok: false; code: SignatureProblem } {
  const { id, timestamp, signature } = input.headers;
  if (!id || !timestamp || !signature) return { ok: false, code: "missing_header" };
  if (!/^\d{1,12}$/.test(timestamp)) return { ok: false, code: "bad_timestamp" };
  const tolerance = input.toleranceSeconds ?? DEFAULT_TOLERANCE_SECONDS;
  const ageSeconds = input.nowMs / 1000 - Number(timestamp);
  if (ageSeconds > tolerance) return { ok: false, code: "too_old" };
  if (ageSeconds < -tolerance) return { ok: false, code: "too_new" };

  const keys = input.secrets.map(parseSigningSecret).filter((key) => key !== null);
  if (keys.length === 0) return { ok: false, code: "bad_secret" };
  const given = signature
    .split(" ")
    .filter((part) => part.startsWith("v1,"))
    .map((part) => Buffer.from(part.slice(3), "base64"));
  const expected = keys.map((key) => digest(key, id, timestamp, input.body));
  const matches = expected.some((mine) =>
    given.some((theirs) => theirs.length === mine.length && timingSafeEqual(theirs, mine)),
  );
  return matches ? { ok: true } : { ok: false, code: "no_match" };
}
