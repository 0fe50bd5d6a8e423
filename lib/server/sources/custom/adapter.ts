import { createHash } from "node:crypto";
import { identifier, isObject, member } from "#core/events/read-value.ts";
import { normaliseTrackEvent } from "#core/events/track/normalise-track-event.ts";
import { trackEventKey } from "#core/events/track/track-event-key.ts";
import { parseJson } from "#core/json/parse-json.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";
import type { AdaptedEvent, InboundRequest, Rejection, SourceAdapter } from "#server/services/ports/source-adapter.ts";
import { readJsonBody } from "#server/sources/json-body.ts";
import { readTrackEvents } from "./read-track-events.ts";
import { verifyCustom } from "./verify.ts";

function adaptCustom(request: InboundRequest): { ok: true; events: AdaptedEvent[] } | Rejection {
  const body = readJsonBody(request);
  if (!body.ok) return body;
  const read = readTrackEvents(body.value);
  if (!read.ok) return { ok: false, code: "bad_payload", statusCode: 400, message: read.message };
  const { nowMs } = request;
  const messageId = identifier(request.headers["webhook-id"]);
  const bodySha256 = createHash("sha256").update(request.rawBody).digest("hex");
  const isList = Array.isArray(body.value);
  const events = read.events.map(({ event, payload }, index) => ({
    type: event.type,
    dedupeKey: trackEventKey(event, { messageId, bodySha256, index, nowMs }),
    ...normaliseTrackEvent(event, nowMs),
    payload,
    payloadText: isList ? stringifyJson(payload) : body.text,
  }));
  return { ok: true, events };
}

function describeCustom(request: InboundRequest) {
  const parsed = parseJson(request.rawBody.toString("utf8"));
  const body = parsed.ok ? parsed.value : null;
  const first = Array.isArray(body) ? body[0] : body;
  const type = isObject(first) ? identifier(member(first, "type")) : null;
  const id = isObject(first) ? identifier(member(first, "id")) : null;
  return { topic: type, externalId: identifier(request.headers["webhook-id"]) ?? id };
}

/** Any HTTP client: events in the shape of the track API, signed or with the source's secret as bearer. */
export const customAdapter: SourceAdapter = {
  kind: "custom",
  label: "Custom (HTTP)",
  bringsOwnSecret: false,
  verify: verifyCustom,
  adapt: (_source, request) => adaptCustom(request),
  describe: describeCustom,
};
