import { comparableText, compareOrder, sameValue } from "./compare-values.ts";
import type { FilterOperator } from "./filter-types.ts";

/** What a test says of two values; `not_comparable` = the question makes no sense for them. */
export type Verdict = boolean | "not_comparable";

/** `phrase` reads between the field and the expected value, `denial` when the test does not hold. */
interface Test {
  phrase: string;
  denial: string;
  needsValue: boolean;
  alwaysShowsActual: boolean;
  holds(actual: unknown, expected: unknown): Verdict;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function ordering(phrase: string, accepts: (order: -1 | 0 | 1) => boolean): Test {
  return {
    phrase: `is ${phrase}`,
    denial: `is not ${phrase}`,
    needsValue: true,
    alwaysShowsActual: true,
    holds: (actual, expected) => {
      const order = compareOrder(actual, expected);
      return order === null ? "not_comparable" : accepts(order);
    },
  };
}

function ofText(phrase: string, denial: string, accepts: (actual: string, expected: string) => boolean): Test {
  return {
    phrase,
    denial,
    needsValue: true,
    alwaysShowsActual: false,
    holds: (actual, expected) => {
      const text = comparableText(actual);
      const wanted = listOf(expected).map(comparableText);
      if (text === null || wanted.includes(null)) return "not_comparable";
      return wanted.some((one) => one !== null && accepts(text, one));
    },
  };
}

const equals: Test = {
  phrase: "is",
  denial: "is not",
  needsValue: true,
  alwaysShowsActual: false,
  holds: (actual, expected) =>
    typeof actual === "object" && actual !== null ? "not_comparable" : sameValue(actual, expected),
};

const isOneOf: Test = {
  phrase: "is one of",
  denial: "is not one of",
  needsValue: true,
  alwaysShowsActual: false,
  holds: (actual, expected) => listOf(actual).some((a) => listOf(expected).some((e) => sameValue(a, e))),
};

const containsText = ofText("contains", "does not contain", (actual, expected) => actual.includes(expected));

const contains: Test = {
  ...containsText,
  holds: (actual, expected) =>
    Array.isArray(actual) ? isOneOf.holds(actual, expected) : containsText.holds(actual, expected),
};

const exists: Test = {
  phrase: "is present",
  denial: "is empty",
  needsValue: false,
  alwaysShowsActual: false,
  holds: (actual) => actual !== null && actual !== "",
};

/** An operator is a test or the exact opposite of one. */
export const operators = {
  eq: { test: equals, negated: false },
  neq: { test: equals, negated: true },
  gt: { test: ordering("greater than", (order) => order > 0), negated: false },
  gte: { test: ordering("at least", (order) => order >= 0), negated: false },
  lt: { test: ordering("less than", (order) => order < 0), negated: false },
  lte: { test: ordering("at most", (order) => order <= 0), negated: false },
  contains: { test: contains, negated: false },
  not_contains: { test: contains, negated: true },
  starts_with: { test: ofText("starts with", "does not start with", (a, e) => a.startsWith(e)), negated: false },
  ends_with: { test: ofText("ends with", "does not end with", (a, e) => a.endsWith(e)), negated: false },
  in: { test: isOneOf, negated: false },
  not_in: { test: isOneOf, negated: true },
  exists: { test: exists, negated: false },
  not_exists: { test: exists, negated: true },
} satisfies Record<FilterOperator, { test: Test; negated: boolean }>;
