import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { queryKey } from "#client/query-keys.ts";
import { type FilterPreviewInput, filterPreviewSchema } from "#contracts/filter-preview.ts";

/** Which of the newest events would meet a filter; the last answer stays in sight while the next is on its way. */
export function filterPreviewQuery(input: FilterPreviewInput) {
  return queryOptions({
    queryKey: queryKey("events", "filter-preview", input),
    queryFn: ({ signal }) => request(filterPreviewSchema, "POST", "/api/v1/filters/preview", input, signal),
    placeholderData: keepPreviousData,
  });
}
