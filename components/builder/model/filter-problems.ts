import { valueProblem, valueText } from "#components/flows/condition-value.ts";
import { fieldKind } from "#components/flows/event-fields.ts";
import { filterPathSchema } from "#contracts/filter.ts";
import type { Filter } from "#core/filter/filter-types.ts";

interface FilterProblem {
  /** Inside the filter, as in "all.1.value"; empty for a filter that is one row. */
  path: string;
  message: string;
}

/** What is missing in the rows of a filter. Of its many shapes the schema itself cannot say which one was meant. */
export function filterProblems(filter: Filter, eventType: string, path = ""): FilterProblem[] {
  const at = (name: string | number) => (path === "" ? String(name) : `${path}.${name}`);
  if ("all" in filter || "any" in filter) {
    const [word, children] = "all" in filter ? ["all", filter.all] : ["any", filter.any];
    return children.flatMap((child, index) => filterProblems(child, eventType, at(`${word}.${index}`)));
  }
  const parsed = filterPathSchema.safeParse(filter.path);
  if (!parsed.success) return [{ path: at("path"), message: parsed.error.issues[0]?.message ?? "Choose a field" }];
  const { op, value } = filter;
  const message = valueProblem(valueText(value), op, fieldKind(eventType, filter.path), value);
  return message === null ? [] : [{ path: at("value"), message }];
}
