import { compareOrder, sameValue } from "#core/filter/compare-values.ts";
import { readPath } from "#core/json/read-path.ts";
import { TemplateFailure } from "#core/template/template-failure.ts";
import { filterCharsMax } from "#core/template/template-limits.ts";
import { jsonTextOf, textOf } from "#core/template/text-of.ts";
import { type FilterFunction, numberOf } from "./filter-function.ts";

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}

function memberOf(item: unknown, path: unknown): unknown {
  return path === undefined ? item : readPath(item, textOf(path)).value;
}

const isTrue = (value: unknown) => value !== undefined && value !== null && value !== false;

function picksBy(keeps: boolean): FilterFunction {
  return (value, [path, wanted]) =>
    listOf(value).filter((item) => {
      const member = memberOf(item, path);
      return (wanted === undefined ? isTrue(member) : sameValue(member, wanted)) === keeps;
    });
}

/** Once for each item and not for each comparison: writing out a large one takes its time. */
const sortable = (member: unknown) => (typeof member === "object" && member !== null ? textOf(member) : member);

/** Numbers and times by value, the rest as text; absent ones last. */
function inOrder(left: unknown, right: unknown, ignoreCase: boolean): number {
  if (!isTrue(left) || !isTrue(right)) return Number(!isTrue(left)) - Number(!isTrue(right));
  const order = compareOrder(left, right);
  if (order !== null) return order;
  const [a, b] = [textOf(left), textOf(right)].map((text) => (ignoreCase ? text.toLowerCase() : text));
  return a === b ? 0 : (a ?? "") < (b ?? "") ? -1 : 1;
}

function sorts(ignoreCase: boolean): FilterFunction {
  return (value, [path]) =>
    listOf(value)
      .map((item) => ({ item, member: sortable(memberOf(item, path)) }))
      .sort((left, right) => inOrder(left.member, right.member, ignoreCase))
      .map(({ item }) => item);
}

function unique(value: unknown, [path]: readonly unknown[]): unknown[] {
  const firstOfEach = new Map<string, unknown>();
  for (const item of listOf(value)) {
    const key = jsonTextOf(memberOf(item, path));
    if (!firstOfEach.has(key)) firstOfEach.set(key, item);
  }
  return [...firstOfEach.values()];
}

function joinTexts(texts: readonly string[], separator: string): string {
  if (texts.length * separator.length > filterCharsMax)
    throw new TemplateFailure("limit", `A text in a template has at most ${filterCharsMax} characters.`);
  return texts.join(separator);
}

function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  if (typeof value === "object" && value !== null) return Object.keys(value).length;
  return Array.from(textOf(value)).length;
}

function sum(value: unknown, [path]: readonly unknown[]): number {
  const total = listOf(value).reduce<number>((subtotal, item) => subtotal + (numberOf(memberOf(item, path)) ?? 0), 0);
  return Number.isFinite(total) ? Number(total.toPrecision(15)) : 0;
}

/** `pick: "sku", id: "productId"`: a plain name keeps it, a named one gives the field another name. */
function pick(value: unknown, fields: readonly unknown[]): unknown {
  const wanted = fields.map((field) => (Array.isArray(field) ? field : [field, field]).map(textOf));
  const picked = (item: unknown) =>
    Object.fromEntries(wanted.map(([name = "", path = ""]) => [name, readPath(item, path).value ?? null]));
  return Array.isArray(value) ? value.map(picked) : picked(value);
}

export const listFilters = {
  join: (value, args) => joinTexts(listOf(value).map(textOf), args[0] === undefined ? " " : textOf(args[0])),
  first: (value) => (Array.isArray(value) ? value[0] : Array.from(textOf(value)).at(0)),
  last: (value) => (Array.isArray(value) ? value.at(-1) : Array.from(textOf(value)).at(-1)),
  size: sizeOf,
  map: (value, [path]) => listOf(value).map((item) => memberOf(item, path) ?? null),
  pick,
  where: picksBy(true),
  reject: picksBy(false),
  sort: sorts(false),
  sort_natural: sorts(true),
  reverse: (value) => [...listOf(value)].reverse(),
  uniq: unique,
  compact: (value) => listOf(value).filter((item) => item !== null && item !== undefined && item !== ""),
  concat: (value, args) => [...listOf(value), ...listOf(args[0])],
  sum,
} satisfies Record<string, FilterFunction>;
