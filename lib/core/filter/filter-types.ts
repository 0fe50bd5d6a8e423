/** Operators of a filter row. Sources: the comparison sets of Shopify Flow and Hookdeck filters. */
export const filterOperators = [
  "eq",
  "neq",
  "gt",
  "gte",
  "lt",
  "lte",
  "contains",
  "not_contains",
  "starts_with",
  "ends_with",
  "in",
  "not_in",
  "exists",
  "not_exists",
] as const;

export type FilterOperator = (typeof filterOperators)[number];

export type FilterScalar = string | number | boolean | null;

/** `path` is dotted, from one of the scope's names: `event.total`, `person.email`, `payload.line_items[0].sku`. */
export interface FilterRow {
  path: string;
  op: FilterOperator;
  value?: FilterScalar | FilterScalar[] | undefined;
}

/** A row, or a group of rows and groups: `all` = every one, `any` = at least one. Groups nest at most 3 deep. */
export type Filter = FilterRow | { all: Filter[] } | { any: Filter[] };
