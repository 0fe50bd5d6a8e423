import type { FilterOperator, FilterRow } from "#core/filter/filter-types.ts";
import { type FieldKind, needsValue, takesList } from "./field-kind.ts";

type Value = FilterRow["value"];
type Scalar = string | number | boolean | null;

const decimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** A stored value as text in a form; lists with commas between. */
export function valueText(value: Value): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) return value.map((one) => valueText(one)).join(", ");
  return String(value);
}

function readScalar(text: string, kind: FieldKind): Scalar {
  const trimmed = text.trim();
  if (kind === "text" || kind === "time" || kind === "list") return trimmed;
  if (kind !== "boolean" && decimal.test(trimmed)) return Number(trimmed);
  if (kind !== "number" && (trimmed === "true" || trimmed === "false")) return trimmed === "true";
  return trimmed;
}

/**
 * The value of a condition from what was typed; undefined when nothing was. A `stored` value whose text is unchanged
 * is kept as it is, so opening and saving a flow that came through the API changes nothing.
 */
export function readValue(text: string, op: FilterOperator, kind: FieldKind, stored?: Value): Value {
  if (!needsValue(op)) return undefined;
  if (stored !== undefined && valueText(stored) === text && Array.isArray(stored) === takesList(op)) return stored;
  if (!takesList(op)) return text.trim() === "" ? undefined : readScalar(text, kind);
  const parts = text.split(/[,\n]/).filter((part) => part.trim() !== "");
  return parts.length === 0 ? undefined : parts.map((part) => readScalar(part, kind));
}

/** What is wrong with a typed value, as a sentence; null when it can be compared with such a field. */
export function valueProblem(text: string, op: FilterOperator, kind: FieldKind, stored?: Value): string | null {
  const value = readValue(text, op, kind, stored);
  if (!needsValue(op) || value === null) return null;
  if (value === undefined) return kind === "number" ? "Enter a number" : "Enter a value";
  const isNumber = [value].flat().every((one) => typeof one === "number" || decimal.test(String(one)));
  return kind === "number" && !isNumber ? "Enter a number, for example 100 or 19.90" : null;
}
