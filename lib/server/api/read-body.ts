import { parseJson } from "#core/json/parse-json.ts";
import { ServiceError } from "#server/services/errors.ts";

/** The request's bytes, or null when there are more than `bytesMax`; then it stops reading. */
export async function readBytes(request: Request, bytesMax: number): Promise<Buffer | null> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > bytesMax) return null;
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new ServiceError("bad_json", "The request broke off before its body was complete. Send it again.");
    });
    if (done) return Buffer.concat(chunks, length);
    length += value.length;
    if (length > bytesMax) {
      await reader.cancel().catch(() => {});
      return null;
    }
    chunks.push(value);
  }
}

const bytesMax = 2_000_000;

export interface JsonBody {
  value: unknown;
  text: string;
}

/** The escape of NUL, and not a backslash that is itself escaped before the letters u0000. */
const escapedNul = /(?<!\\)(?:\\\\)*\\u0000/;

/** A JSON body of an API call; an empty one reads as {}. Throws `bad_json`, `too_large` or `unsupported_media_type`. */
export async function readJson(request: Request): Promise<JsonBody> {
  const type = request.headers.get("content-type");
  if (type !== null && !/^application\/([\w.+-]+\+)?json\b/i.test(type)) {
    throw new ServiceError(
      "unsupported_media_type",
      `Send JSON with content-type: application/json, not ${type.slice(0, 100)}.`,
    );
  }
  const bytes = await readBytes(request, bytesMax);
  if (bytes === null) throw new ServiceError("too_large", "The request is larger than 2 MB. Send less at once.");
  if (bytes.length === 0) return { value: {}, text: "" };
  const text = decode(bytes);
  const parsed = parseJson(text);
  if (!parsed.ok) throw new ServiceError("bad_json", parsed.message);
  if (escapedNul.test(text) || text.includes("\0")) {
    throw new ServiceError("bad_json", "The text holds a NUL character (\\u0000), which cannot be stored. Remove it.");
  }
  return { value: parsed.value, text };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ServiceError("bad_json", "The body is not valid UTF-8. Encode it as UTF-8.");
  }
}
