import type { JsonValue } from "#core/json/json-value.ts";

/** What a field of a foreign payload may hold: any JSON, or nothing at all. */
export type Raw = JsonValue | undefined;

/** Is this a JSON object: no list, not null? */
export function isObject(value: Raw): value is { [key: string]: JsonValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member of an object; undefined when `value` is no object or has no such member. */
export function member(value: Raw, name: string): Raw {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The members of a list; none when `value` is no list. */
export function list(value: Raw): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: PostgreSQL's text cannot hold U+0000
const nulCharacters = /\u0000/g;

/** A trimmed text; numbers become text, exactly; null when empty or anything else. U+0000 is left out. */
export function text(value: Raw): string | null {
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : null;
  if (typeof value !== "string") return null;
  return value.replace(nulCharacters, "").trim() || null;
}

/** A text of at most 200 characters, or a whole number, that names something: an id, an order number; else null. */
export function identifier(value: Raw): string | null {
  const name = typeof value === "number" && !Number.isSafeInteger(value) ? null : text(value);
  return name !== null && name.length <= 200 ? name : null;
}

/** An e-mail address by its outer form; null when it has none (RFC 5321: at most 320 characters). */
export function email(value: Raw): string | null {
  const address = typeof value === "string" ? text(value) : null;
  return address !== null && address.length <= 320 && /^[^\s@]+@[^\s@]+$/.test(address) ? address : null;
}

/** A finite number, also from decimal text such as "199.65"; null otherwise. */
export function decimal(value: Raw): number | null {
  const digits = typeof value === "string" ? value.trim() : null;
  if (digits !== null && !/^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits)) return null;
  if (digits === null && typeof value !== "number" && typeof value !== "bigint") return null;
  const number = Number(digits ?? value);
  if (!Number.isFinite(number)) return null;
  return number === 0 ? 0 : number; // never -0, which JSON does not keep
}

/** Three letters (ISO 4217), in capitals; null otherwise. */
export function currencyCode(value: Raw): string | null {
  const code = typeof value === "string" ? value.trim().toUpperCase() : "";
  return /^[A-Z]{3}$/.test(code) ? code : null;
}

const isoTime = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i;
const year10000Ms = 253_402_300_800_000;

/** An ISO 8601 time with its offset, in UTC; null when it is none, or outside the years 1970–9999. */
export function utcTime(value: Raw): string | null {
  if (typeof value !== "string" || !isoTime.test(value)) return null;
  const ms = Date.parse(value);
  return ms >= 0 && ms < year10000Ms ? new Date(ms).toISOString() : null;
}

/** Text split at commas, or a list of texts; empty ones left out. */
export function textList(value: Raw): string[] {
  const parts = typeof value === "string" ? value.split(",") : list(value);
  return parts.map(text).filter((part) => part !== null);
}

/** The first of several candidates that is not null. */
export function firstOf<Value>(...candidates: (Value | null)[]): Value | null {
  return candidates.find((candidate) => candidate !== null) ?? null;
}
