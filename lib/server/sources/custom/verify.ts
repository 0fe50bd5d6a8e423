import { type SignatureProblem, verifyStandardWebhook } from "#core/signing/standard-webhooks.ts";
import type { AdapterSource, InboundRequest, Rejection, RejectionCode } from "#server/services/ports/source-adapter.ts";
import { sameSecret } from "#server/sources/same-secret.ts";

const signatureProblems: Record<SignatureProblem, { code: RejectionCode; message: string }> = {
  missing_header: {
    code: "missing_signature",
    message: "A signed request needs all three headers: webhook-id, webhook-timestamp and webhook-signature.",
  },
  bad_timestamp: {
    code: "stale_timestamp",
    message: "webhook-timestamp must be whole seconds since 1970, for example 1768489200.",
  },
  too_old: {
    code: "stale_timestamp",
    message:
      "webhook-timestamp is more than 5 minutes old. Sign each try anew when it is sent, and check the sender's clock.",
  },
  too_new: {
    code: "stale_timestamp",
    message: "webhook-timestamp is more than 5 minutes in the future. Check the sender's clock; it counts in seconds.",
  },
  bad_secret: {
    code: "bad_signature",
    message:
      "This source's secret is not a signing secret (whsec_ and base64), so no signature can be checked with it. Send it as Authorization: Bearer <secret>, or set a whsec_ secret on the source's page.",
  },
  no_match: {
    code: "bad_signature",
    message:
      "The signature in webhook-signature does not fit this source's secret and the body. Sign “webhook-id.webhook-timestamp.body” over the exact bytes that are sent, with the secret (whsec_…) made with this source.",
  },
};

function refuse(code: RejectionCode, message: string): Rejection {
  return { ok: false, code, statusCode: 401, message };
}

/** A Standard Webhooks signature when there is any of it, else the source's secret as bearer. */
export function verifyCustom(source: AdapterSource, request: InboundRequest): { ok: true } | Rejection {
  const { headers, rawBody, nowMs } = request;
  if (!source.secret) return refuse("no_secret", "This source has no secret yet. Set one on the source's page.");
  const signature = headers["webhook-signature"];
  if (signature !== undefined) {
    const checked = verifyStandardWebhook({
      headers: { id: headers["webhook-id"] ?? null, timestamp: headers["webhook-timestamp"] ?? null, signature },
      body: rawBody,
      secrets: [source.secret],
      nowMs,
    });
    return checked.ok ? checked : refuse(signatureProblems[checked.code].code, signatureProblems[checked.code].message);
  }
  const bearer = /^bearer\s+(\S+)\s*$/i.exec(headers.authorization ?? "")?.[1];
  if (bearer === undefined)
    return refuse(
      "missing_signature",
      "The request proves nothing about its sender. Sign it (webhook-id, webhook-timestamp, webhook-signature) or send Authorization: Bearer <the secret made with this source>.",
    );
  if (sameSecret(bearer, source.secret)) return { ok: true };
  return refuse(
    "bad_signature",
    "The bearer token is not this source's secret. Send the secret made with this source (whsec_…), not its key and not an API key.",
  );
}
