import { z } from "zod";

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

const scalar = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]);

/** `path` is dotted, from one of the scope's names: `event.total`, `person.email`, `payload.line_items[0].sku`. */
export const filterRowSchema = z.strictObject({
  path: z
    .string()
    .min(1, "Choose a field")
    .max(200)
    .regex(
      /^(event|payload|person)(\.[\p{L}\p{N}_$-]+|\[\d+\])*$/u,
      "Start with event., person. or payload., for example event.total",
    ),
  op: z.enum(filterOperators),
  value: z.union([scalar, z.array(scalar).max(500)]).optional(),
});

export type FilterRow = z.infer<typeof filterRowSchema>;

/** A row, or a group of rows and groups: `all` = every one, `any` = at least one. Groups nest at most 3 deep. */
export type Filter = FilterRow | { all: Filter[] } | { any: Filter[] };

function filterAtDepth(depth: number): z.ZodType<Filter> {
  if (depth === 0) return filterRowSchema;
  const children = z.array(filterAtDepth(depth - 1)).max(50);
  return z.union([filterRowSchema, z.strictObject({ all: children }), z.strictObject({ any: children })]);
}

export const filterSchema: z.ZodType<Filter> = filterAtDepth(3);
