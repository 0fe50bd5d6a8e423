import type { FilterOperator } from "#core/filter/filter-types.ts";

/** What a field holds, as far as conditions care; `any` = not known (custom events, the shop's own payload). */
export type FieldKind = "text" | "number" | "time" | "boolean" | "list" | "any";

const presence: readonly FilterOperator[] = ["exists", "not_exists"];
const equality: readonly FilterOperator[] = ["eq", "neq"];
const order: readonly FilterOperator[] = ["gte", "gt", "lte", "lt"];
const containing: readonly FilterOperator[] = ["contains", "not_contains"];
const edges: readonly FilterOperator[] = ["starts_with", "ends_with"];
const choice: readonly FilterOperator[] = ["in", "not_in"];

const operatorsByKind: Record<FieldKind, readonly FilterOperator[]> = {
  text: [...equality, ...containing, ...edges, ...choice, ...presence],
  number: [...order, ...equality, ...choice, ...presence],
  time: [...order, ...equality, ...presence],
  boolean: [...equality, ...presence],
  list: [...containing, ...presence],
  any: [...equality, ...order, ...containing, ...edges, ...choice, ...presence],
};

const words: Record<FilterOperator, string> = {
  eq: "is",
  neq: "is not",
  gt: "is greater than",
  gte: "is at least",
  lt: "is less than",
  lte: "is at most",
  contains: "contains",
  not_contains: "does not contain",
  starts_with: "starts with",
  ends_with: "ends with",
  in: "is one of",
  not_in: "is none of",
  exists: "is present",
  not_exists: "is missing",
};

const timeWords: Partial<Record<FilterOperator, string>> = {
  gt: "is after",
  gte: "is on or after",
  lt: "is before",
  lte: "is on or before",
};

/** An operator between a field and a value, in words: "is at least"; for times "is on or after". */
export function operatorWord(op: FilterOperator, kind: FieldKind): string {
  return (kind === "time" ? timeWords[op] : undefined) ?? words[op];
}

/** The operators that make sense for a field, the likeliest first. `current` stays offered whatever the kind. */
export function operatorsFor(kind: FieldKind, current?: FilterOperator): FilterOperator[] {
  const fitting = operatorsByKind[kind];
  return current === undefined || fitting.includes(current) ? [...fitting] : [...fitting, current];
}

export function needsValue(op: FilterOperator): boolean {
  return !presence.includes(op);
}

/** Whether an operator is compared with a list of values. */
export function takesList(op: FilterOperator): boolean {
  return choice.includes(op);
}
