const decimal = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)\s*$/;
/** A decimal nobody would write as a code or postal code: no leading zero, no plus sign. */
const plainDecimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const isoTime = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

function toNumeric(value: unknown, pattern: RegExp): number | bigint | null {
  if (typeof value === "bigint") return value;
  if (typeof value === "number") return Number.isNaN(value) ? null : value;
  if (typeof value !== "string" || value.length > 400 || !pattern.test(value)) return null;
  const number = Number(value);
  return Number.isSafeInteger(number) || !/^-?\d+$/.test(value.trim()) ? number : BigInt(value);
}

/** Milliseconds of an ISO 8601 date or time; one without a zone is read as UTC. */
function toInstant(value: unknown): number | null {
  const match = typeof value === "string" ? isoTime.exec(value) : null;
  if (match === null) return null;
  const ms = Date.parse(match[0].length > 10 && match[1] === undefined ? `${match[0]}Z` : match[0]);
  return Number.isNaN(ms) ? null : ms;
}

/** The text a scalar is compared as: without regard to case. Null for what has none (lists, objects, null). */
export function comparableText(value: unknown): string | null {
  switch (typeof value) {
    case "string":
      return value.normalize("NFC").toLowerCase();
    case "number":
    case "bigint":
    case "boolean":
      return String(value);
    default:
      return null;
  }
}

/**
 * Are two values the same for a merchant? Numbers by value, also when one side is text ("100.00" is 100);
 * texts without regard to case, so that the postal codes "0123" and "123" differ; null only equals null.
 */
export function sameValue(left: unknown, right: unknown): boolean {
  if (left === null || right === null) return left === right;
  const bothText = typeof left === "string" && typeof right === "string";
  const leftNumber = toNumeric(left, bothText ? plainDecimal : decimal);
  const rightNumber = toNumeric(right, bothText ? plainDecimal : decimal);
  if (leftNumber !== null && rightNumber !== null) return !(leftNumber < rightNumber) && !(leftNumber > rightNumber);
  const text = comparableText(left);
  return text !== null && text === comparableText(right);
}

/** -1, 0 or 1 for two numbers or two ISO 8601 times; null when the two have no order. */
export function compareOrder(left: unknown, right: unknown): -1 | 0 | 1 | null {
  let a: number | bigint | null = toNumeric(left, decimal);
  let b: number | bigint | null = toNumeric(right, decimal);
  if (a === null || b === null) {
    a = toInstant(left);
    b = toInstant(right);
  }
  if (a === null || b === null) return null;
  if (a < b) return -1;
  return a > b ? 1 : 0;
}
