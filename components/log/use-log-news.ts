"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { type DeliveryNews, useDeliveryNews } from "#client/deliveries/delivery-news.ts";
import { fetchHead, fetchNamed, logPageSize, type logQuery, namedAtOnce } from "#client/deliveries/log.ts";
import { leavesHole, patchLog } from "#client/deliveries/patch-log.ts";
import type { Delivery } from "#contracts/delivery.ts";
import type { LoadedPages } from "./use-log-rows.ts";

/** How far the page may be scrolled while its first rows still count as in sight. */
const topReachPx = 120;
/** The first news at once, what follows gathered: a busy shop must not keep the list from being read. */
const gatherMs = 1000;

interface NewsTarget {
  options: ReturnType<typeof logQuery>;
  search: Record<string, string>;
  /** Rows newer than this one wait above the list from now on; null: all are shown. */
  holdTop: (id: string | null) => void;
}

/** Takes what the live stream says into the loaded list: the changed rows alone, or the newest page when many changed. */
export function useLogNews(target: NewsTarget) {
  const client = useQueryClient();
  const [manyFor, setManyFor] = useState<object | null>(null);
  const current = useRef(target);
  const gathered = useRef<{ ids: Set<string>; any: boolean; timer: ReturnType<typeof setTimeout> | null }>({
    ids: new Set(),
    any: false,
    timer: null,
  });
  useEffect(() => {
    current.current = target;
  });
  useEffect(() => () => clearTimeout(gathered.current.timer ?? undefined), []);

  async function takeIn(): Promise<void> {
    const state = gathered.current;
    const { options, search, holdTop } = current.current;
    const before = client.getQueryData<LoadedPages>(options.queryKey);
    const known = before?.pages.flatMap((page) => page.data) ?? null;
    if (known === null) return;
    const any = state.any || state.ids.size > namedAtOnce;
    const ids = any ? inSight(known) : [...state.ids];
    state.ids = new Set();
    state.any = false;
    const isTopInSight = window.scrollY < topReachPx;
    const [head, fitting] = await Promise.all([any ? fetchHead(search) : [], fetchNamed(search, ids)]);
    const unfitting = missing(known, ids, fitting);
    const still = unfitting.length === 0 ? [] : await fetchNamed({ test: "include" }, unfitting);
    if (any && leavesHole(known, head, logPageSize)) {
      if (isTopInSight) await client.resetQueries({ queryKey: options.queryKey });
      else setManyFor(options);
      return;
    }
    if (isTopInSight) holdTop(null);
    else if (known[0]) holdTop(known[0].id);
    client.setQueryData<LoadedPages>(
      options.queryKey,
      (loaded) => loaded && patchLog(loaded, [...head, ...fitting, ...still]),
    );
  }

  function flush(): void {
    const state = gathered.current;
    const hasNews = state.any || state.ids.size > 0;
    state.timer = hasNews ? setTimeout(flush, gatherMs) : null;
    // A failed turn is made good by the next one, or by the stream's word that anything may have changed.
    if (hasNews) takeIn().catch(() => {});
  }

  useDeliveryNews((news: DeliveryNews) => {
    const state = gathered.current;
    if (news === null) state.any = true;
    for (const id of news ?? []) state.ids.add(id);
    if (state.timer === null) flush();
  });
  return { hasMany: manyFor === target.options, forgetMany: () => setManyFor(null) };
}

function missing(known: readonly Delivery[], asked: readonly string[], found: readonly Delivery[]): string[] {
  const foundIds = new Set(found.map((row) => row.id));
  const knownIds = new Set(known.map((row) => row.id));
  return asked.filter((id) => knownIds.has(id) && !foundIds.has(id));
}

/** The loaded rows that a person can see now, by their marks in the page. */
function inSight(known: readonly Delivery[]): string[] {
  const marked = [...document.querySelectorAll<HTMLElement>("[data-delivery-id]")].map((row) => row.dataset.deliveryId);
  const ids = new Set(known.map((row) => row.id));
  return marked.filter((id): id is string => id !== undefined && ids.has(id)).slice(0, namedAtOnce);
}
