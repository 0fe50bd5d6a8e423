import type { JsonValue } from "./json-value.ts";

const { rawJSON } = JSON as typeof JSON & { rawJSON(text: string): unknown };

function bigintAsNumber(_key: string, value: unknown): unknown {
  return typeof value === "bigint" ? rawJSON(value.toString()) : value;
}

function holdsBigint(value: JsonValue): boolean {
  if (typeof value === "bigint") return true;
  if (typeof value !== "object" || value === null) return false;
  for (const member of Array.isArray(value) ? value : Object.values(value)) if (holdsBigint(member)) return true;
  return false;
}

/** JSON text of a value; a bigint is written as a bare number with all its digits. The inverse of parseJson. */
export function stringifyJson(value: JsonValue, indent?: number): string {
  return holdsBigint(value) ? JSON.stringify(value, bigintAsNumber, indent) : JSON.stringify(value, null, indent);
}
