import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { withSearch } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { overviewSchema } from "#contracts/overview.ts";
import type { OverviewRange } from "#core/overview/overview-span.ts";

const refreshMs = 10_000;

/** GET /api/v1/overview. */
export function overviewQuery(range: OverviewRange) {
  return queryOptions({
    queryKey: queryKey("overview", range),
    queryFn: ({ signal }) =>
      request(overviewSchema, "GET", withSearch("/api/v1/overview", { range }), undefined, signal),
  });
}

/** The same, asked again every ten seconds while its page is in sight. */
export function useOverview(range: OverviewRange) {
  return useQuery({ ...overviewQuery(range), refetchInterval: refreshMs, placeholderData: keepPreviousData });
}
