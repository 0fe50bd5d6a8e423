import { describeValue } from "#core/filter/describe-value.ts";
import type { Filter, FilterRow } from "#core/filter/filter-types.ts";
import { fieldKind, fieldLabel, isMoney } from "./event-fields.ts";
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

interface FilterWording {
  isNested?: boolean;
  /** Of the store's amounts, where all have the same (ISO 4217). */
  currency?: string | null;
}

/** Is an amount of money compared with a number? */
export function comparesMoney(filter: Filter, eventType: string): boolean {
  if (!("path" in filter))
    return ("all" in filter ? filter.all : filter.any).some((each) => comparesMoney(each, eventType));
  return typeof filter.value === "number" && isMoney(eventType, filter.path);
}

function describeRow(row: FilterRow, eventType: string, currency: string | null): string {
  const kind = fieldKind(eventType, row.path);
  const subject = `${asInnerWord(fieldLabel(eventType, row.path))} ${operatorWord(row.op, kind)}`;
  if (!needsValue(row.op)) return subject;
  const amount = currency !== null && comparesMoney(row, eventType) ? ` ${currency}` : "";
  return `${subject} ${describeExpected(row)}${amount}`;
}

/**
 * A filter in words: "total is at least 100 USD and (country is “US” or country is “CA”)".
 * An empty group of alternatives and an empty filter both let everything through, and read "anything".
 */
export function describeFilter(
  filter: Filter,
  eventType: string,
  { isNested = false, currency = null }: FilterWording = {},
): string {
  if ("path" in filter) return describeRow(filter, eventType, currency);
  const [children, word] = "all" in filter ? [filter.all, " and "] : [filter.any, " or "];
  if (children.length === 0) return "anything";
  const wording = { isNested: children.length > 1, currency };
  const words = children.map((child) => describeFilter(child, eventType, wording)).join(word);
  return isNested && children.length > 1 ? `(${words})` : words;
}
