import { createContext, use } from "react";
import type { ReceivedField } from "#contracts/event-fields.ts";
import type { Filter } from "#core/filter/filter-types.ts";
import type { Option } from "#ui/option.ts";

interface FilterEditing {
  filter: Filter | null;
  onChange: (filter: Filter | null) => void;
  eventType: string;
  received: readonly ReceivedField[];
  options: readonly Option[];
  disabled: boolean;
}

export const FilterContext = createContext<FilterEditing | null>(null);

/** What every row and group of one builder shares. */
export function useFilterEditing(): FilterEditing {
  const editing = use(FilterContext);
  if (!editing) throw new Error("A row of a filter is only shown inside a FilterBuilder");
  return editing;
}
