import type { JsonValue } from "#core/json/json-value.ts";
import { stringifyJson } from "#core/json/stringify-json.ts";

const isStructure = (value: unknown) => typeof value === "object" && value !== null;

/** How any value reads inside a text: lists of plain values joined by a comma, other structures as JSON. */
export function textOf(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "bigint":
    case "boolean":
      return String(value);
    case "object":
      if (value === null) return "";
      if (Array.isArray(value) && !value.some(isStructure)) return value.map(textOf).join(", ");
      return stringifyJson(value as JsonValue);
    default:
      return "";
  }
}

/** A value as JSON text; what JSON cannot say (absent, infinite) is null. */
export function jsonTextOf(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value.toWellFormed());
  if (value === undefined || typeof value === "function" || typeof value === "symbol") return "null";
  return stringifyJson(value as JsonValue);
}
