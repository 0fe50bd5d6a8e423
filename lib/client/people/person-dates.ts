import { queryOptions, useQuery } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { queryKey } from "#client/query-keys.ts";
import { pageSchema } from "#contracts/page.ts";
import { personDateSchema } from "#contracts/people.ts";

const personDatesQuery = queryOptions({
  queryKey: queryKey("people", "dates"),
  queryFn: ({ signal }) => request(pageSchema(personDateSchema), "GET", "/api/v1/people/dates", undefined, signal),
  staleTime: 60_000,
  select: (page) => page.data,
});

/** GET /api/v1/people/dates: the dates people of the store have. */
export function usePersonDates({ enabled = true } = {}) {
  return useQuery({ ...personDatesQuery, enabled });
}
