import { pathSegments } from "#core/json/read-path.ts";

const textCharsMax = 60;
const moneyName = /(?:total|price|amount|tax|cost|discount|revenue)s?$/i;

/** What people call a path: "event.orderNumber" → "Order number", "payload.line_items[0].sku" → "Line items 1 sku". */
export function pathLabel(path: string): string {
  const [, first, ...rest] = pathSegments(path);
  const named = first === "properties" && rest.length > 0 ? rest : [...(first === undefined ? [] : [first]), ...rest];
  const words = named
    .map((segment) => (/^\d+$/.test(segment) ? String(Number(segment) + 1) : segment))
    .join(" ")
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replaceAll(/[_-]+/g, " ")
    .toLowerCase()
    .trim();
  const label = words === "" ? path : words;
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** Does a path name an amount of money, as in "event.total"? */
export function isMoneyPath(path: string): boolean {
  return moneyName.test(path);
}

function shorten(text: string): string {
  return text.length > textCharsMax ? `${text.slice(0, textCharsMax)}…` : text;
}

/** A value inside a sentence, kept short. Numbers of fields that hold money get two decimals. */
export function describeValue(value: unknown, path: string): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) {
    if (value.length === 0) return "an empty list";
    if (value.some((item) => typeof item === "object" && item !== null)) return `a list of ${value.length}`;
    const shown = value.slice(0, 5).map((item) => describeValue(item, path));
    return value.length > 5 ? `${shown.join(", ")} and ${value.length - 5} more` : shown.join(", ");
  }
  if (typeof value === "string") return `“${shorten(value)}”`;
  if (typeof value === "number") {
    const isMoney = isMoneyPath(path) && Math.abs(value) < 1e15;
    return isMoney ? value.toFixed(2) : String(value);
  }
  if (typeof value === "bigint" || typeof value === "boolean") return shorten(String(value));
  return "an object";
}
