"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useLayoutEffect, useState } from "react";
import { deliveriesQuery } from "#client/deliveries/deliveries.ts";
import type { Delivery } from "#contracts/delivery.ts";
import { type DeliveryFilters, filterSearch } from "./delivery-filters.ts";
import { absorb, noRows, type Rows, showNewer, splitAtTop } from "./merge-rows.ts";

/** How far the page may be scrolled while its first rows still count as in sight. */
const topReachPx = 120;

/** The log as it is shown: rows stay where they are, newer ones wait until asked for unless the top is in sight. */
export function useDeliveryRows(filters: DeliveryFilters) {
  const search = filterSearch(filters);
  const listId = JSON.stringify(search);
  const query = useInfiniteQuery(deliveriesQuery(search));
  const [state, setState] = useState<{ listId: string; rows: Rows<Delivery> } | null>(null);
  const { data, hasNextPage } = query;
  useLayoutEffect(() => {
    if (!data) return;
    const isTopInSight = window.scrollY < topReachPx;
    setState((previous) => {
      const known: Rows<Delivery> = previous?.listId === listId ? previous.rows : noRows;
      return { listId, rows: absorb(known, data, { isWhole: !hasNextPage, isTopInSight }) };
    });
  }, [data, hasNextPage, listId]);
  const rows = state?.listId === listId ? state.rows : null;
  return {
    query,
    ...(rows ? splitAtTop(rows) : { shown: null, newerCount: 0 }),
    revealNewer: () => setState((previous) => previous && { ...previous, rows: showNewer(previous.rows) }),
  };
}
