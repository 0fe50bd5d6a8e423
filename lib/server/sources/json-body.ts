import type { JsonValue } from "#core/json/json-value.ts";
import { parseJson } from "#core/json/parse-json.ts";
import type { InboundRequest, Rejection } from "#server/services/ports/source-adapter.ts";

type JsonBody = { ok: true; value: JsonValue; text: string } | Rejection;

const utf8 = new TextDecoder("utf-8", { fatal: true });
const jsonMediaType = /^application\/(?:[\w.+-]+\+)?json$/i;

/**
 * Reads the body of a verified request as JSON. Refuses other media types, an empty body, invalid UTF-8 and
 * whatever parseJson refuses. A request without a Content-Type is taken to be JSON; a byte-order mark is dropped.
 */
export function readJsonBody(request: InboundRequest): JsonBody {
  const mediaType = request.headers["content-type"]?.split(";")[0]?.trim();
  if (mediaType && !jsonMediaType.test(mediaType))
    return {
      ok: false,
      code: "unsupported_media_type",
      statusCode: 415,
      message: `The body was sent as ${mediaType.slice(0, 100)}. Send it as application/json; where the shop lets you choose a webhook's format, choose JSON.`,
    };
  if (request.rawBody.length === 0)
    return { ok: false, code: "empty_body", statusCode: 400, message: "The body is empty. Send the event as JSON." };
  let text: string;
  try {
    text = utf8.decode(request.rawBody);
  } catch {
    return {
      ok: false,
      code: "not_json",
      statusCode: 400,
      message: "The body is not valid UTF-8. Send JSON in UTF-8.",
    };
  }
  const parsed = parseJson(text);
  if (parsed.ok) return { ok: true, value: parsed.value, text };
  const code = parsed.code === "not_json" ? "not_json" : "bad_json";
  return { ok: false, code, statusCode: 400, message: `The body cannot be read as JSON. ${parsed.message}` };
}
