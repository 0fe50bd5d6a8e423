import { describeValue } from "#core/filter/describe-value.ts";
import type { Filter, FilterRow } from "#core/filter/filter-types.ts";
import { fieldKind, fieldLabel } from "./event-fields.ts";
import { needsValue, operatorWord } from "./field-kind.ts";

/** Lower-case first letter, unless the word has other capitals, such as "SKU". */
function asInnerWord(label: string): string {
  return /^\p{Lu}[^\p{Lu}\s]*(?:\s|$)/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

function describeExpected(row: FilterRow): string {
  const values = [row.value].flat();
  const words = values.map((value) => (typeof value === "number" ? String(value) : describeValue(value, row.path)));
  return words.length === 0 ? "nothing" : words.join(", ");
}

function describeRow(row: FilterRow, eventType: string): string {
  const kind = fieldKind(eventType, row.path);
  const subject = `${asInnerWord(fieldLabel(eventType, row.path))} ${operatorWord(row.op, kind)}`;
  return needsValue(row.op) ? `${subject} ${describeExpected(row)}` : subject;
}

/**
 * A filter in words: "total is at least 100 and (country is “US” or country is “CA”)".
 * An empty group of alternatives and an empty filter both let everything through, and read "anything".
 */
export function describeFilter(filter: Filter, eventType: string, nested = false): string {
  if ("path" in filter) return describeRow(filter, eventType);
  const [children, word] = "all" in filter ? [filter.all, " and "] : [filter.any, " or "];
  if (children.length === 0) return "anything";
  const words = children.map((child) => describeFilter(child, eventType, children.length > 1)).join(word);
  return nested && children.length > 1 ? `(${words})` : words;
}
