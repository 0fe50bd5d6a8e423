import { infiniteQueryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { pageSchema } from "#contracts/page.ts";
import { request } from "./api.ts";
import { queryKey, type Resource } from "./query-keys.ts";

export type Search = Record<string, string | number | null | undefined>;

/** "/api/v1/events" and {type: "x", q: ""} → "/api/v1/events?type=x". Empty values are left out. */
export function withSearch(path: string, search: Search): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    value === null || value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}

/** Query options of a list that answers {data, nextCursor}; `data` of the query is the flat list loaded so far. */
export function pagedQuery<T extends z.ZodType>(resource: Resource, item: T, path: string, search: Search = {}) {
  return infiniteQueryOptions({
    queryKey: queryKey(resource, "list", path, search),
    queryFn: ({ pageParam, signal }) =>
      request(pageSchema(item), "GET", withSearch(path, { ...search, cursor: pageParam }), undefined, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    select: (loaded) => loaded.pages.flatMap((page) => page.data),
  });
}
