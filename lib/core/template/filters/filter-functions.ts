import { date } from "./date-filter.ts";
import { defaultFilter } from "./default-filter.ts";
import { encodingFilters } from "./encoding-filters.ts";
import type { FilterName } from "./filter-catalogue.ts";
import type { FilterFunction } from "./filter-function.ts";
import { listFilters } from "./list-filters.ts";
import { numberFilters } from "./number-filters.ts";
import { textFilters } from "./text-filters.ts";

/** A new filter is one entry in the catalogue and one function here or in one of the groups. */
export const filterFunctions: Record<FilterName, FilterFunction> = {
  ...textFilters,
  ...numberFilters,
  ...listFilters,
  ...encodingFilters,
  date,
  default: defaultFilter,
};
