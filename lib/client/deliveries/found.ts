import { queryOptions } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { type Search, withSearch } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { foundSchema } from "#contracts/delivery.ts";

/** How many deliveries the search box finds each way. */
export function foundQuery(search: Search) {
  return queryOptions({
    queryKey: queryKey("log", "found", search),
    queryFn: ({ signal }) =>
      request(foundSchema, "GET", withSearch("/api/v1/deliveries/found", search), undefined, signal),
  });
}
