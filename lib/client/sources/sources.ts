import { queryOptions, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { request } from "#client/api.ts";
import { pagedQuery } from "#client/paged.ts";
import { queryKey } from "#client/query-keys.ts";
import { sourceSchema } from "#contracts/source.ts";

/** GET /api/v1/sources. */
export function useSources() {
  return useInfiniteQuery(pagedQuery("sources", sourceSchema, "/api/v1/sources"));
}

function sourceQuery(sourceId: string) {
  return queryOptions({
    queryKey: queryKey("sources", "one", sourceId),
    queryFn: ({ signal }) => request(sourceSchema, "GET", `/api/v1/sources/${sourceId}`, undefined, signal),
  });
}

/** GET /api/v1/sources/{id}. */
export function useSource(sourceId: string) {
  return useQuery(sourceQuery(sourceId));
}
