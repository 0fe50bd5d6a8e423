import type { JsonValue } from "#core/json/json-value.ts";
import type { FieldType } from "./event-type-definition.ts";
import { email } from "./read-value.ts";

const isoDate = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/i;
const phone = /^\+\d[\d ()./-]{6,24}$/;
const webAddress = /^https?:\/\/\S+$/i;

function textType(text: string): FieldType {
  if (isoDate.test(text)) return "date";
  if (webAddress.test(text)) return "url";
  if (email(text) !== null) return "email";
  return phone.test(text) ? "phone" : "text";
}

/** What kind of field a value looks like. Digits in a text stay text: they may be a code. */
export function guessFieldType(value: Exclude<JsonValue, null>): FieldType {
  if (typeof value === "string") return textType(value);
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "object") return Array.isArray(value) ? "list" : "object";
  return "number";
}
