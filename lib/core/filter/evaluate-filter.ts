import { readPath } from "#core/json/read-path.ts";
import { describeValue, isMoneyPath, pathLabel } from "./describe-value.ts";
import type { Filter, FilterRow } from "./filter-types.ts";
import { operators } from "./operators.ts";

const rowsInReasonMax = 3;

export type FilterReasonCode =
  | "condition_met"
  | "condition_not_met"
  | "field_missing"
  | "not_comparable"
  | "value_missing"
  | "no_conditions"
  | "all_met"
  | "none_met";

export interface FilterReason {
  code: FilterReasonCode;
  message: string;
}

/** How one row of a filter turned out. `actual` is undefined where the event has no such field. */
export interface RowResult {
  path: string;
  op: FilterRow["op"];
  expected: FilterRow["value"];
  actual: unknown;
  match: boolean;
  reason: FilterReason;
}

export interface FilterResult {
  match: boolean;
  /** Why, in one sentence: the first row that failed, or what all of them had in common. */
  reason: FilterReason;
  /** Every row, in the filter's order, also those that no longer mattered. */
  explain: RowResult[];
}

function evaluateRow(row: FilterRow, scope: unknown): RowResult {
  const { test, negated } = operators[row.op];
  const read = readPath(scope, row.path);
  const label = pathLabel(row.path);
  const result = (match: boolean, code: FilterReasonCode, message: string): RowResult => {
    return { path: row.path, op: row.op, expected: row.value, actual: read.value, match, reason: { code, message } };
  };

  if (test.needsValue && row.value === undefined)
    return result(false, "value_missing", `${label} has no value to be compared with`);
  if (!read.found) return result(negated, "field_missing", `${label} is missing from the event`);
  const holds = test.holds(read.value, row.value);
  if (holds === "not_comparable" && !negated) {
    const advice = Array.isArray(read.value) ? "; ask whether it contains a value" : "";
    const actual = describeValue(read.value, row.path);
    const message = `${label} (${actual}) cannot be compared with ${describeValue(row.value, row.path)}${advice}`;
    return result(false, "not_comparable", message);
  }
  const match = (holds === true) !== negated;
  const says = holds === true ? test.phrase : test.denial;
  const shown = test.needsValue && (test.alwaysShowsActual || holds !== true);
  const actual = shown
    ? ` ${describeValue(read.value, row.path)}${typeof read.value === "number" ? unitOf(row.path, scope) : ""}`
    : "";
  const expected = test.needsValue ? ` ${describeValue(row.value, row.path)}` : "";
  return result(match, match ? "condition_met" : "condition_not_met", `${label}${actual} ${says}${expected}`);
}

/** Money of the event is in its currency. */
function unitOf(path: string, scope: unknown): string {
  if (!isMoneyPath(path) || !path.startsWith("event.")) return "";
  const { value } = readPath(scope, "event.currency");
  return typeof value === "string" && value !== "" ? ` ${value}` : "";
}

function summarise(match: boolean, children: FilterResult[]): FilterReason {
  const alike = children.filter((child) => child.match === match);
  const [first] = alike;
  if (first === undefined) return { code: "no_conditions", message: "There are no conditions" };
  if (alike.length < children.length || alike.length === 1) return first.reason;
  const shown = alike.slice(0, rowsInReasonMax).map((child) => child.reason.message);
  if (alike.length > shown.length) shown.push(`${alike.length - shown.length} more`);
  return { code: match ? "all_met" : "none_met", message: shown.join(" and ") };
}

/**
 * Does a scope ({event, payload, person}) meet a filter, and why? Pure and total: any value gives an answer.
 * Numbers compare by value, texts without regard to case. A missing field meets no operator but the negated ones
 * (neq, not_contains, not_in, not_exists). A group without conditions matches.
 */
export function evaluateFilter(filter: Filter, scope: unknown): FilterResult {
  if ("path" in filter) {
    const row = evaluateRow(filter, scope);
    return { match: row.match, reason: row.reason, explain: [row] };
  }
  const isAll = "all" in filter;
  const children = (isAll ? filter.all : filter.any).map((child) => evaluateFilter(child, scope));
  const match =
    isAll || children.length === 0 ? children.every((child) => child.match) : children.some((child) => child.match);
  return { match, reason: summarise(match, children), explain: children.flatMap((child) => child.explain) };
}
