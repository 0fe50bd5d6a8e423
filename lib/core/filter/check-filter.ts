import type { Filter } from "./filter-types.ts";
import { operators } from "./operators.ts";

/** `path` is dotted, from the filter's own place: `trigger.filter.all.0.value`. */
interface FilterProblem {
  path: string;
  message: string;
}

/** Conditions that cannot be decided as they stand. A draft may still lack values; what is published may not. Pure. */
export function checkFilter(path: string, filter: Filter | null, phase: "draft" | "publish"): FilterProblem[] {
  if (filter === null) return [];
  if ("path" in filter) {
    if (filter.path === "") return [{ path: `${path}.path`, message: "Choose a field." }];
    const lacksValue = operators[filter.op].test.needsValue && filter.value === undefined;
    return lacksValue && phase === "publish" ? [{ path: `${path}.value`, message: "Enter a value." }] : [];
  }
  const [mode, children] = "all" in filter ? ["all", filter.all] : ["any", filter.any];
  return children.flatMap((child, index) => checkFilter(`${path}.${mode}.${index}`, child, phase));
}
