import { z } from "zod";
import { type Filter, type FilterRow, filterOperators } from "#core/filter/filter-types.ts";

const scalar = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]);

const pathText = z.string().max(200, "At most 200 characters");
const pathAdvice = "Start with event., person. or payload., for example event.total";

export const filterPathSchema = pathText
  .min(1, "Choose a field")
  .regex(/^(event|payload|person)(\.[\p{L}\p{N}_$-]+|\[\d+\])*$/u, pathAdvice);

/**
 * `path` is dotted, from one of the scope's names: `event.total`, `person.email`, `payload.line_items[0].sku`.
 * Empty while nobody has chosen a field: lib/core/filter/check-filter.ts asks for it.
 */
const filterRowSchema: z.ZodType<FilterRow> = z.strictObject({
  path: pathText.regex(/^((event|payload|person)(\.[\p{L}\p{N}_$-]+|\[\d+\])*)?$/u, pathAdvice),
  op: z.enum(filterOperators),
  value: z.union([scalar, z.array(scalar).max(500)]).optional(),
});

function filterAtDepth(depth: number): z.ZodType<Filter> {
  if (depth === 0) return filterRowSchema;
  const children = z.array(filterAtDepth(depth - 1)).max(50);
  return z.union([filterRowSchema, z.strictObject({ all: children }), z.strictObject({ any: children })]);
}

export const filterSchema: z.ZodType<Filter> = filterAtDepth(3);
