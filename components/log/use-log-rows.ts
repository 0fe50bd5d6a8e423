"use client";
import { type InfiniteData, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { logQuery } from "#client/deliveries/log.ts";
import type { Delivery } from "#contracts/delivery.ts";
import { apiSearch, type DeliveryFilters } from "./delivery-filters.ts";
import { useLogNews } from "./use-log-news.ts";

export interface LogPage {
  data: Delivery[];
  nextCursor: string | null;
}
export type LoadedPages = InfiniteData<LogPage, string | null>;

/**
 * The log as it is shown: rows stay where they are, newer ones wait above them unless the top is in sight. A row that
 * changed so that it no longer fits the filters stays, as it is now, until the list is asked for anew.
 */
export function useLogRows(filters: DeliveryFilters) {
  // "The last 24 hours" begins when it is chosen.
  const search = useMemo(() => apiSearch(filters, Date.now()), [filters]);
  const options = useMemo(() => logQuery(search), [search]);
  const query = useInfiniteQuery(options);
  const client = useQueryClient();
  const [top, setTop] = useState<{ search: typeof search; id: string } | null>(null);
  const topId = top?.search === search ? top.id : null;
  const all = query.data;
  const holdTop = useCallback(
    (id: string | null) => setTop((held) => (id === null ? null : held?.search === search ? held : { search, id })),
    [search],
  );
  const { hasMany, forgetMany } = useLogNews({ options, search, holdTop });
  const shown = useMemo(() => (topId === null ? all : all?.filter((row) => row.id <= topId)) ?? null, [all, topId]);

  async function revealNewer() {
    setTop(null);
    window.scrollTo({ top: 0 });
    if (!hasMany) return;
    forgetMany();
    await client.resetQueries({ queryKey: options.queryKey });
  }
  const lastPage = client.getQueryData<LoadedPages>(options.queryKey)?.pages.at(-1);
  return {
    query,
    search,
    cursor: lastPage?.nextCursor ?? null,
    lastPageSize: lastPage?.data.length ?? 0,
    shown,
    newerCount: (all?.length ?? 0) - (shown?.length ?? 0),
    /** More came in than is loaded between the news and what is on show. */
    hasMany,
    revealNewer,
  };
}
export type LogRows = ReturnType<typeof useLogRows>;
