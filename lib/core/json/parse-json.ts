import type { JsonValue } from "./json-value.ts";
import { locateJsonError } from "./locate-json-error.ts";
import { scanJson } from "./scan-json.ts";
import { describePosition } from "./text-position.ts";

export type ParseJsonResult =
  | { ok: true; value: JsonValue }
  | {
      ok: false;
      code: "not_json" | "too_deep" | "lone_surrogate" | "number_too_large";
      message: string;
      position?: number;
    };

/**
 * Only such texts can hold a number that a double does not: all others take the fast way. A number begins the text or
 * follows [ : , or white space, which tells it from the digits of most tokens inside strings.
 */
const suspiciousNumber = /(?:^|[[:,\s])-?(?:\d{16}|\d+(?:\.\d+)?[eE]\+?\d{3})/;

type SourceReviver = (key: string, value: unknown, context?: { source?: string }) => unknown;

function parseExactly(text: string): { value: JsonValue; tooLarge: string | null } {
  let tooLarge: string | null = null;
  const reviver: SourceReviver = (_key, value, context) => {
    if (typeof value !== "number") return value;
    const source = context?.source;
    if (!Number.isFinite(value)) tooLarge ??= source ?? String(value);
    else if (!Number.isSafeInteger(value) && source !== undefined && /^-?\d+$/.test(source)) return BigInt(source);
    return value;
  };
  return { value: JSON.parse(text, reviver) as JsonValue, tooLarge };
}

/**
 * Reads JSON strictly (RFC 8259). Whole numbers beyond 2^53 become bigint with every digit kept; numbers that
 * are not finite as a double, lone surrogates and nesting beyond `maxDepth` (64) are refused. Never throws.
 * A `__proto__` member stays a plain own property of the result.
 */
export function parseJson(text: string, limits: { maxDepth?: number } = {}): ParseJsonResult {
  const maxDepth = limits.maxDepth ?? 64;
  const scan = scanJson(text, maxDepth);
  if (!scan.ok) {
    const place = describePosition(text, scan.position);
    const message =
      scan.code === "too_deep"
        ? `${place}: lists and objects are nested more than ${maxDepth} levels deep.`
        : `${place}: this is half of a character (a lone surrogate), which cannot be stored or sent.`;
    return { ok: false, code: scan.code, message, position: scan.position };
  }
  try {
    if (!suspiciousNumber.test(text)) return { ok: true, value: JSON.parse(text) as JsonValue };
    const { value, tooLarge } = parseExactly(text);
    if (tooLarge === null) return { ok: true, value };
    const number = tooLarge.length > 40 ? `${tooLarge.slice(0, 40)}…` : tooLarge;
    return { ok: false, code: "number_too_large", message: `The number ${number} is too large to be kept.` };
  } catch {
    const error = locateJsonError(text) ?? { position: 0, problem: "This is not JSON." };
    const message = `${describePosition(text, error.position)}: ${error.problem}`;
    return { ok: false, code: "not_json", message, position: error.position };
  }
}
